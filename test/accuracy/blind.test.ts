import { describeSet } from "./describe-set";

// Of the letters and memos the odd half was developed on; of the mixed set nobody has looked at a passage.
describeSet("letters", {
  recall: { contradiction: 0.7, weakened: 0.93, misname: 1 },
  precision: { contradiction: 0.96, weakened: 1, misname: 1 },
  alarmed: 1,
  figuresOnly: true,
});
describeSet("memos", {
  recall: { contradiction: 0.7, weakened: 0.68, misname: 1 },
  precision: { contradiction: 0.98, weakened: 0.9, misname: 1 },
  alarmed: 2,
  figuresOnly: true,
});
describeSet("mixed", {
  recall: { contradiction: 0.62, weakened: 0.37, misname: 1 },
  precision: { contradiction: 0.9, weakened: 1, misname: 0.94 },
  alarmed: 4,
  figuresOnly: true,
});
