import { describeSet } from "./describe-set";

// Of the answers and turns the odd half has been developed on, of the mixed set nobody has looked at a passage; the others have been looked at.
describeSet("letters", {
  recall: { contradiction: 0.85, weakened: 0.93, misname: 1 },
  precision: { contradiction: 0.98, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("memos", {
  recall: { contradiction: 0.87, weakened: 0.81, misname: 1 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("mixed", {
  recall: { contradiction: 0.74, weakened: 0.62, misname: 1 },
  precision: { contradiction: 0.95, weakened: 1, misname: 0.94 },
  alarmed: 3,
  figuresOnly: true,
});
describeSet("answers", {
  recall: { contradiction: 0.64, weakened: 0.62, misname: 1 },
  precision: { contradiction: 0.96, weakened: 0.84, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("progress", {
  recall: { contradiction: 0.75, weakened: 0.84, misname: 1 },
  precision: { contradiction: 0.98, weakened: 0.95, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("offices", {
  recall: { contradiction: 0.8, weakened: 0.84, misname: 1 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("turns", {
  recall: { contradiction: 0.67, weakened: 0.69, misname: 0.95 },
  precision: { contradiction: 1, weakened: 0.91, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("updates", {
  recall: { contradiction: 0.76, weakened: 0.8, misname: 1 },
  precision: { contradiction: 0.99, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("agendas", {
  recall: { contradiction: 0.82, weakened: 0.88, misname: 1 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("minutes", {
  recall: { contradiction: 0.78, weakened: 0.8, misname: 0.95 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("briefs", {
  recall: { contradiction: 0.74, weakened: 0.84, misname: 0.91 },
  precision: { contradiction: 0.98, weakened: 0.96, misname: 1 },
  alarmed: 2,
  figuresOnly: true,
});
