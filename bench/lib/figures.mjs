/** The value below which a part of the list lies. */
export const quantile = (list, part) =>
  list.length === 0
    ? undefined
    : list.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(part * list.length) - 1)];

export const median = (list) => {
  const sorted = list.filter((value) => value !== undefined && value !== null).sort((a, b) => a - b);
  return sorted.length === 0
    ? undefined
    : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/** An object of numbers with two digits behind the point. */
export const round = (object) =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === "number" ? Math.round(value * 100) / 100 : value]),
  );

/** Of several runs the median of each figure. */
export const medians = (runs) =>
  round(
    Object.fromEntries(
      Object.keys(runs[0] ?? {}).map((name) => [name, median(runs.map((run) => run[name]))]),
    ),
  );
