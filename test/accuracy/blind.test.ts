import { describeSet } from "./describe-set";

// Of the answers and turns the odd half has been developed on, of the mixed set nobody has looked at a passage; the others have been looked at.
describeSet("letters", {
  recall: { contradiction: 0.84, weakened: 0.93, misname: 1 },
  precision: { contradiction: 0.96, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("memos", {
  recall: { contradiction: 0.84, weakened: 0.81, misname: 1 },
  precision: { contradiction: 0.98, weakened: 1, misname: 1 },
  alarmed: 1,
  figuresOnly: true,
});
describeSet("mixed", {
  recall: { contradiction: 0.72, weakened: 0.62, misname: 1 },
  precision: { contradiction: 0.91, weakened: 1, misname: 0.94 },
  alarmed: 4,
  figuresOnly: true,
});
describeSet("answers", {
  recall: { contradiction: 0.6, weakened: 0.5, misname: 1 },
  precision: { contradiction: 0.93, weakened: 0.75, misname: 1 },
  alarmed: 1,
  figuresOnly: true,
});
describeSet("progress", {
  recall: { contradiction: 0.7, weakened: 0.84, misname: 1 },
  precision: { contradiction: 0.97, weakened: 0.95, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("offices", {
  recall: { contradiction: 0.77, weakened: 0.84, misname: 1 },
  precision: { contradiction: 1, weakened: 0.95, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("turns", {
  recall: { contradiction: 0.59, weakened: 0.65, misname: 0.95 },
  precision: { contradiction: 1, weakened: 0.9, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
