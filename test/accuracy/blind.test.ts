import { describeSet } from "./describe-set";

// Of the answers and turns the odd half has been developed on, of the mixed set nobody has looked at a passage; the others have been looked at.
describeSet("letters", {
  recall: { contradiction: 0.85, weakened: 1, misname: 1 },
  precision: { contradiction: 0.98, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("memos", {
  recall: { contradiction: 0.87, weakened: 0.87, misname: 1 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("mixed", {
  recall: { contradiction: 0.75, weakened: 0.62, misname: 1 },
  precision: { contradiction: 0.96, weakened: 1, misname: 0.94 },
  alarmed: 2,
  figuresOnly: true,
});
describeSet("answers", {
  recall: { contradiction: 0.65, weakened: 0.62, misname: 1 },
  precision: { contradiction: 0.96, weakened: 0.91, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("progress", {
  recall: { contradiction: 0.77, weakened: 0.84, misname: 1 },
  precision: { contradiction: 0.98, weakened: 0.95, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("offices", {
  recall: { contradiction: 0.8, weakened: 0.92, misname: 1 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("turns", {
  recall: { contradiction: 0.68, weakened: 0.73, misname: 0.95 },
  precision: { contradiction: 1, weakened: 0.91, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("updates", {
  recall: { contradiction: 0.77, weakened: 0.84, misname: 1 },
  precision: { contradiction: 0.99, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("agendas", {
  recall: { contradiction: 0.84, weakened: 0.88, misname: 1 },
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
  recall: { contradiction: 0.75, weakened: 0.88, misname: 0.95 },
  precision: { contradiction: 0.99, weakened: 0.96, misname: 1 },
  alarmed: 1,
  figuresOnly: true,
});
describeSet("reports", {
  recall: { contradiction: 0.82, weakened: 0.76, misname: 1 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("plans", {
  recall: { contradiction: 0.77, weakened: 0.5, misname: 1 },
  precision: { contradiction: 0.98, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("speeches", {
  recall: { contradiction: 0.73, weakened: 0.61, misname: 0.95 },
  precision: { contradiction: 1, weakened: 1, misname: 1 },
  alarmed: 0,
  figuresOnly: true,
});
describeSet("papers", {
  recall: { contradiction: 0.53, weakened: 0.8, misname: 0.91 },
  precision: { contradiction: 0.94, weakened: 0.95, misname: 0.96 },
  alarmed: 1,
  figuresOnly: true,
});
