/**
 * Suggestions below the search box while somebody types: a combobox as WAI-ARIA describes it. Without this script the box
 * is a plain form. Arrows choose, Enter goes, Escape closes; the input keeps the focus.
 */
const PAUSE_MS = 120;

interface Row {
  label: string;
  note: string;
  href: string;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) enhance(form);

function enhance(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  const list = form.querySelector<HTMLElement>('[data-suggestions]');
  const status = form.querySelector<HTMLElement>('[data-suggestions-status]');
  if (!input || !list || !status) return;
  let rows: Row[] = [];
  let chosen = -1;
  let asked = new AbortController();
  let timer = 0;

  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }))
    input.setAttribute(name, value);

  const show = (found: Row[]) => {
    rows = found;
    list.replaceChildren(...found.map((row, place) => optionOf(row, `${list.id}-${place}`)));
    list.hidden = found.length === 0;
    status.textContent = found.length > 0 ? `${found.length} 条建议，用上下键选择` : '';
    input.setAttribute('aria-expanded', String(found.length > 0));
    choose(-1);
  };

  const choose = (place: number) => {
    chosen = place;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === place));
    list.children[place]?.scrollIntoView({ block: 'nearest' });
    if (place < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${place}`);
  };

  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    const words = input.value.trim();
    if (words === '') return show([]);
    try {
      const response = await fetch(`/search/suggestions?${new URLSearchParams({ q: words })}`, { signal: asked.signal });
      show(response.ok ? ((await response.json()) as Row[]) : []);
    } catch {
      // Overtaken by the next letter, or the line is down: the form itself still works.
    }
  };

  const close = () => {
    clearTimeout(timer);
    asked.abort();
    show([]);
  };

  const choosing: Record<string, () => void> = {
    ArrowDown: () => choose(chosen + 1 < rows.length ? chosen + 1 : -1),
    ArrowUp: () => choose(chosen >= 0 ? chosen - 1 : rows.length - 1),
    Escape: close,
    Enter: () => location.assign(rows[chosen]?.href ?? ''),
  };
  /** Without a chosen row Enter sends the form. */
  const isForList = (key: string) => rows.length > 0 && key in choosing && (key !== 'Enter' || chosen >= 0);

  input.addEventListener('input', (event) => {
    // Half a syllable in an input method is not a word yet.
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !isForList(event.key)) return;
    event.preventDefault();
    choosing[event.key]?.();
  });
  // The box keeps the focus while an option is clicked.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    const row = rows[[...list.children].indexOf(option as Element)];
    if (row) location.assign(row.href);
  });
  input.addEventListener('blur', close);
}

function optionOf({ label, note }: Row, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.append(spanOf(label, 'label'), spanOf(note, 'note'));
  return option;
}

function spanOf(text: string, className: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
