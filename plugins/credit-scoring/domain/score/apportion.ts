const order = new Int32Array(8);

/** Largest remainder: whole numbers as near to `values` as can be that add up to `total`, none above its most; into `whole`. */
export function apportionInto(
  whole: Int32Array,
  values: Float64Array,
  rests: Float64Array,
  total: number,
  most: Int32Array,
): void {
  const length = whole.length;
  let left = total;
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    const floor = Math.floor(value);
    const part = Math.min(floor, most[index] as number);
    whole[index] = part;
    rests[index] = value - floor;
    left -= part;
  }
  if (left === 0) return;
  sortByRest(rests, length);
  const step = left > 0 ? 1 : -1;
  for (let turn = 0, place = 0; left !== 0 && turn < 1000; turn++, place = place + 1 === length ? 0 : place + 1) {
    const index = order[place] as number;
    const next = (whole[index] as number) + step;
    if (values[index] === 0 || next < 0 || next > (most[index] as number)) continue;
    whole[index] = next;
    left -= step;
  }
}

/** Greatest rest first; equal ones keep their order. */
function sortByRest(rests: Float64Array, length: number): void {
  for (let index = 0; index < length; index++) {
    const rest = rests[index] as number;
    let place = index;
    while (place > 0 && (rests[order[place - 1] as number] as number) < rest) {
      order[place] = order[place - 1] as number;
      place--;
    }
    order[place] = index;
  }
}
