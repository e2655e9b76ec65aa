import { describeSet } from "./describe-set";

// The letters and memos have been developed on, the odd half first and then the even one, of the answers the odd half; of the mixed set
// nobody has looked at a passage.
describeSet("letters", {
  recall: { contradiction: 0.8, weakened: 0.93, misname: 1 },
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
  recall: { contradiction: 0.62, weakened: 0.5, misname: 1 },
  precision: { contradiction: 0.9, weakened: 1, misname: 0.94 },
  alarmed: 4,
  figuresOnly: true,
});
describeSet("answers", {
  recall: { contradiction: 0.55, weakened: 0.5, misname: 1 },
  precision: { contradiction: 0.91, weakened: 0.72, misname: 1 },
  alarmed: 2,
  figuresOnly: true,
});
