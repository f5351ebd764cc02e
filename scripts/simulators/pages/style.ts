export const stylesheet = `
:root { color-scheme: light; --ink: #1d2733; --soft: #5a6675; --line: #d5dbe3; --brand: #0b57a4; --warn: #7a4b00; }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; color: var(--ink); background: #f5f7fa; line-height: 1.7;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
.notice { margin: 0; padding: .5rem 1rem; background: #fff3d6; color: var(--warn); border-bottom: 1px solid #ecd08c; }
header { padding: .5rem 1rem; background: #fff; border-bottom: 1px solid var(--line); }
nav a { display: inline-block; padding: .25rem .5rem .25rem 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
a { color: var(--brand); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
ul.cards { list-style: none; margin: 0; padding: 0; }
ul.cards > li, .card { background: #fff; border: 1px solid var(--line); border-radius: .5rem;
  padding: .75rem 1rem; margin: 0 0 .75rem; }
.soft { color: var(--soft); font-size: .9rem; } .big { font-size: 1.3rem; font-weight: 600; }
.text { white-space: pre-wrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
.filter { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: 1rem; }
input { font: inherit; padding: .4rem .6rem; border: 1px solid #8b96a5; border-radius: .35rem; max-width: 100%; }
input[type=text], .filter input { min-width: 12rem; }
fieldset { border: 1px solid var(--line); border-radius: .35rem; margin: 1rem 0; }
button { font: inherit; padding: .45rem 1.2rem; border: 1px solid var(--brand); border-radius: .35rem;
  background: var(--brand); color: #fff; }
button.plain { background: #fff; color: var(--brand); }
.problem { border-left: 4px solid #b3261e; padding: .5rem 1rem; background: #fdecea; }
`;
