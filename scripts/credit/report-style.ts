/** How the report looks, on a screen of any width and on paper. */
export const reportStyle = `
:root { color: #1d2733; background: #f6f8fa; font: 15px/1.6 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
body { margin: 0 }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere }
h2 { font-size: 1.15rem; margin: 0 0 .6rem }
h3 { font-size: 1rem }
section { background: #fff; border: 1px solid #dde3ea; border-radius: .5rem; padding: 1rem 1.1rem; margin: 1rem 0 }
ul { margin: 0; padding-left: 1.2rem; overflow-wrap: anywhere }
.wide { overflow-x: auto; margin: .4rem 0 .8rem }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { padding: .35rem .6rem; border-bottom: 1px solid #e6ebf0; text-align: right; vertical-align: top }
td { white-space: nowrap }
thead th { font-weight: 600; color: #43505f; border-bottom-color: #b8c2cd; white-space: nowrap }
th:first-child { text-align: left; font-weight: 600 }
h3 + .wide td:nth-child(2), h3 + .wide th:nth-child(2) { text-align: left; white-space: normal; overflow-wrap: anywhere }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem }
figure { margin: 0; background: #fff; border: 1px solid #dde3ea; border-radius: .5rem; padding: .8rem; break-inside: avoid }
figure svg { width: 100%; height: auto }
figcaption { text-align: center; font-weight: 600 }
@media print { :root { background: #fff; font-size: 11px } section { border: 0; padding: 0 } .plots { grid-template-columns: 1fr 1fr } }
`;
