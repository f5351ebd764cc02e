/** The least a scorecard can be, to compare with: eight columns cut into bins, points added up; no evidence, no reasons. */
const cuts = Float64Array.of(10, 25, 40, 55, 70, 85, 95);

export function addUpBins(columns: readonly Float64Array[], rows: number): Int16Array {
  const points = columns.map((_, place) =>
    Int16Array.from({ length: cuts.length + 1 }, (_zero, bin) => bin * (place + 3)),
  );
  const scores = new Int16Array(rows);
  for (let row = 0; row < rows; row++) {
    let score = 300;
    for (let place = 0; place < columns.length; place++) {
      const value = (columns[place] as Float64Array)[row] as number;
      let bin = 0;
      while (bin < cuts.length && value >= (cuts[bin] as number)) bin++;
      score += (points[place] as Int16Array)[bin] as number;
    }
    scores[row] = score;
  }
  return scores;
}
