/** Sliders move the number beside them, and the number moves the slider. Without this script there is the number alone. */
const nearest = (stops: number[], value: number): number =>
  stops.reduce((best, stop, place) => (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? place : best), 0);

for (const slider of document.querySelectorAll<HTMLInputElement>('input[data-stops]')) {
  const stops = (slider.dataset.stops ?? '').split(' ').map(Number);
  const field = document.getElementById(slider.dataset.for ?? '');
  if (!(field instanceof HTMLInputElement)) continue;
  const say = () => slider.setAttribute('aria-valuetext', `${stops[slider.valueAsNumber] ?? ''}${slider.dataset.unit ?? ''}`);
  const follow = () => {
    // An empty field sets no limit: the slider stands at its end.
    slider.value = String(field.value === '' ? stops.length - 1 : nearest(stops, field.valueAsNumber));
    say();
  };
  slider.addEventListener('input', () => {
    field.value = String(stops[slider.valueAsNumber] ?? '');
    say();
  });
  field.addEventListener('input', follow);
  follow();
  slider.hidden = false;
}
