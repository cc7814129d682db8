/**
 * The style sheet, served as one file. Treaty margins: a narrow column carries each heading like a marginal note, hairlines between
 * sections, no cards and no shadows. State is always shape, word and colour. Logical properties only, so that a right-to-left
 * language needs no second sheet. Its colours are contrast-checked on their grounds, in both schemes.
 */
export const style = `:root{
  color-scheme:light dark;
  --ink:#13212c;--ink-2:#47555f;--ink-3:#66737c;--line:#d3dadf;--line-2:#e7ebee;--ground:#f5f7f8;--paper:#fff;
  --accord:#0c4f5e;--accord-2:#2f7a88;--accord-t:#e3eff1;
  --await:#8a5200;--await-l:#b5791f;--await-t:#fdf3e0;
  --object:#8d1b3d;--object-t:#fae8ed;
  --link:#0b4a8f;--focus:#ffb81c;--on-accord:#fff;
  --serif:"Source Serif 4","Source Serif Pro",Georgia,"Times New Roman",serif;
  --sans:"Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",sans-serif;
  --mono:ui-monospace,"DejaVu Sans Mono",monospace;
}
@media (prefers-color-scheme:dark){:root{
  --ink:#e8eef1;--ink-2:#b3c0c8;--ink-3:#94a2ab;--line:#36444e;--line-2:#27343d;--ground:#18232b;--paper:#111a21;
  --accord:#6fc3d0;--accord-2:#4d9fae;--accord-t:#14333a;
  --await:#f0b65a;--await-l:#c98f35;--await-t:#33270f;
  --object:#f2899f;--object-t:#3a1722;
  --link:#8fc0f5;--on-accord:#0b1a1f;
}}
*{box-sizing:border-box}
html{font:400 17px/1.5 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;font-variant-numeric:lining-nums}
body{margin:0;overflow-wrap:break-word}
.wrap{max-inline-size:1200px;margin-inline:auto;padding-inline:24px}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
:target{background:var(--await-t);scroll-margin-block-start:24px}
.skip{position:absolute;inset-inline-start:-999px}
.skip:focus{inset-inline-start:16px;inset-block-start:8px;background:var(--paper);padding:8px;z-index:1}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1,h2,h3,h4{font-family:var(--serif);font-weight:600;line-height:1.15;margin:0;text-wrap:balance}
p{margin:0 0 12px;max-inline-size:68ch}
ul,ol{margin:0 0 12px;padding-inline-start:1.2em}
time,.num{font-variant-numeric:tabular-nums lining-nums}
code,pre{font-family:var(--mono);font-size:.82em}
main{display:block}
.mast{border-block-end:1px solid var(--line)}
.mast .wrap{display:flex;align-items:center;gap:24px;min-block-size:72px}
.brand{display:flex;align-items:center;gap:12px;color:var(--ink);text-decoration:none;font:600 25px/1 var(--serif);letter-spacing:-.01em}
.brand svg{inline-size:34px;block-size:34px;flex:none}
.brand rect[fill="#0c4f5e"]{fill:var(--accord)}.brand rect[fill="#2f7a88"]{fill:var(--accord-2)}.brand rect[fill="#b5791f"]{fill:var(--await-l)}
.brand small{font:400 15px/1.2 var(--sans);color:var(--ink-2);border-inline-start:1px solid var(--line);padding-inline-start:12px;letter-spacing:0}
.mast nav{margin-inline-start:auto;display:flex;gap:22px;font-size:16px}
.mast nav a{color:var(--ink);text-decoration:none;padding-block:25px 22px;border-block-end:3px solid transparent;white-space:nowrap}
.mast nav a:hover{border-color:var(--line)}
.mast nav a[aria-current]{border-color:var(--accord);font-weight:600}
.lang{display:flex;gap:10px;font-size:15px;border-inline-start:1px solid var(--line);padding-inline-start:20px}
nav+.lang{margin-inline-start:0}.brand+.lang{margin-inline-start:auto}
.lang a{color:var(--ink-2);text-decoration:none;padding:4px 2px}
.lang a[aria-current]{color:var(--ink);font-weight:600;border-block-end:2px solid var(--ink)}
.crumb{font-size:15px;color:var(--ink-2);padding-block:20px 0;max-inline-size:none;margin:0}
.crumb a{color:var(--ink-2)}
.head{padding-block:28px 36px}
.head.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,400px);gap:32px 56px;align-items:center}
.head .kick{color:var(--ink-2);font-size:16px;margin-block-end:8px}
.head h1{font-size:clamp(34px,5.4vw,60px);letter-spacing:-.015em;line-height:1.08;overflow-wrap:anywhere;hyphens:auto}
.head h1.long{font-size:clamp(30px,4.2vw,46px)}
.answer{font:400 clamp(22px,2.6vw,29px)/1.3 var(--serif);margin-block:16px 6px;max-inline-size:36em;text-wrap:pretty}
.answer::first-letter{text-transform:uppercase}
.head h1+.measure{margin-block-start:16px}
.measure{font:400 20px/1.4 var(--serif);color:var(--ink-2);text-wrap:pretty}
.asof{border-block-start:1px solid var(--line);margin-block-start:20px;padding-block-start:14px;display:flex;flex-wrap:wrap;gap:10px 14px;align-items:end;max-inline-size:36em}
.asof p{inline-size:100%;margin:0;font-size:16px}
.asof p strong{font-weight:600}
.asof label{display:block;font-size:15px;color:var(--ink-2)}
.asof input{font:400 16px/1.2 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--ink-3);border-radius:2px;padding:9px 10px;block-size:42px;max-inline-size:100%}
.asof input[name=known]{inline-size:7em}
.steps{display:flex;gap:16px;font-size:15px;inline-size:100%;flex-wrap:wrap}
.btn{font:600 16px/1.2 var(--sans);padding:10px 16px;block-size:42px;border:1px solid var(--ink);background:var(--paper);color:var(--ink);border-radius:2px;cursor:pointer;text-decoration:none}
.sect{display:grid;grid-template-columns:184px minmax(0,1fr);gap:0 40px;border-block-start:1px solid var(--line);padding-block:28px 40px}
.sect>h2{font-size:19px;line-height:1.3}
.sect>h2+div{min-inline-size:0}
.sect h3{font-size:18px;line-height:1.3;margin-block:0 8px}
.sect h3:not(:first-child){margin-block-start:28px}
.note{font-size:15px;line-height:1.45;color:var(--ink-2)}
.tag{display:inline-block;font-size:14px;line-height:1.3;padding:1px 8px;border:1px solid currentColor;border-radius:2px;white-space:nowrap}
.tag.await{color:var(--await);background:var(--await-t)}.tag.accord{color:var(--accord);background:var(--accord-t)}
.who{border-block-end:1px solid var(--line);background:var(--ground);font-size:16px}
.who .wrap{display:flex;flex-wrap:wrap;gap:6px 20px;align-items:center;min-block-size:44px;padding-block:6px}
.who .wrap>:first-child{margin-inline-end:auto}.who form{margin:0}
button,.offer{display:inline-block;font:600 16px/1.2 var(--sans);color:var(--on-accord);background:var(--accord);border:1px solid var(--accord);border-radius:2px;padding:10px 16px;min-block-size:44px;cursor:pointer}
button.plain,.who button,form.inline button,.offer{color:var(--ink);background:var(--paper);border-color:var(--ink-3);font-weight:400;text-decoration:none}
.offer{margin:8px 8px 0 0}button:hover,.offer:hover{text-decoration:underline}
.field{margin-block-end:16px}.field>label{display:block;font-size:16px;font-weight:600;margin-block-end:4px}
.field .note,.field>span.note{display:block;margin-block-start:4px}
input:not([type=checkbox],[type=radio],[type=hidden]),select,textarea{font:400 16px/1.3 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--ink-3);border-radius:2px;padding:9px 10px;min-block-size:44px;inline-size:100%;max-inline-size:34em}
.asof input{inline-size:auto}
.desk{list-style:none;padding:0}.desk>li{border-block-end:1px solid var(--line-2);padding-block:14px}
.amiss{border-inline-start:4px solid var(--object);background:var(--object-t);padding:10px 14px}
form.inline{display:inline-flex;flex-wrap:wrap;gap:8px;align-items:center;margin:0 8px 8px 0}
main code{overflow-wrap:anywhere}
.tag.object{color:var(--object);background:var(--object-t)}.tag.plain{color:var(--ink-2);background:var(--paper)}
.tag.open{border-style:dashed}
table{border-collapse:collapse;inline-size:100%;font-size:16px}
caption{text-align:start;padding-block-end:8px;color:var(--ink-2);font-size:15px}
th,td{text-align:start;padding:7px 16px 7px 0;border-block-end:1px solid var(--line-2);vertical-align:baseline}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-weight:600;font-size:15px;color:var(--ink-2);border-block-end:1px solid var(--ink)}
tbody th{font-weight:600}
td.num,th.num{white-space:nowrap}
td .note,td .why{display:block;max-inline-size:62ch}
tr.await{background:var(--await-t)}
.scroll{overflow-x:auto}
/* a list of matters, organisations, parties */
.list{list-style:none;margin:0;padding:0}
.list>li{border-block-end:1px solid var(--line-2);padding-block:14px}
.list>li:first-child{padding-block-start:0}.list>li:last-child{border:0;padding-block-end:0}
.list .name{font:600 21px/1.25 var(--serif)}
.list p{margin:2px 0 0}
.cols{columns:4 190px;column-gap:32px;list-style:none;padding:0;margin:0}
.cols li{break-inside:avoid;padding-block:3px;font-size:16px}
/* the finding tree */
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{margin-inline-start:9px;padding-inline-start:25px;border-inline-start:1px solid var(--line)}
.tree li{padding-block:9px 0}
.tree .leaf{display:grid;grid-template-columns:20px minmax(0,1fr);gap:0 14px;align-items:start;padding-block-end:9px}
.tree .leaf>svg{inline-size:20px;block-size:20px;margin-block-start:3px;flex:none}
.tree .leaf p{margin:0}
.tree .ask{font-weight:600}
.tree .found{color:var(--ink-2)}
.mark-met{color:var(--accord)}.mark-awaited{color:var(--await-l)}.mark-barred{color:var(--object)}.mark-undetermined{color:var(--ink-2)}.mark-open{color:var(--ink-3)}
svg .on{fill:var(--on-accord);stroke:var(--on-accord)}
.state{font-size:15px;font-weight:400;margin-inline-start:6px;white-space:nowrap}
.state.met{color:var(--accord)}.state.awaited{color:var(--await)}.state.barred{color:var(--object)}.state.undetermined,.state.open{color:var(--ink-2)}
/* the round: every party one equal place, an empty centre */
.ring{inline-size:100%;max-inline-size:400px;justify-self:center;display:block;margin-inline:auto}
.round{margin:0}.round figcaption{display:flex;flex-wrap:wrap;gap:4px 18px;justify-content:center;margin-block-start:6px}
.key{white-space:nowrap}.key .ring{display:inline-block;inline-size:10px;block-size:16px;vertical-align:-2px;margin:0 4px 0 0}
.ring .seg{fill:var(--paper);stroke:var(--ink-3);stroke-width:1}
.ring .seg.done{fill:var(--accord);stroke:var(--accord)}
.ring .seg.perhaps{fill:var(--accord-t);stroke:var(--accord)}
.ring .seg.awaited{fill:var(--await-t);stroke:var(--await-l);stroke-width:1.5}
.ring.many .seg{stroke-width:.6}
.ring .seg.aside{fill:var(--line);stroke:var(--ink-3)}
.ring .seg.against{fill:var(--object);stroke:var(--object)}
.ring text{fill:var(--ink-2);font:400 11.5px var(--sans);text-anchor:middle;dominant-baseline:central}
.ring text.awaited{fill:var(--await);font-weight:700}.ring text.against{fill:var(--object);font-weight:700}
.ring .big{fill:var(--ink);font:400 68px var(--serif);letter-spacing:-.02em}
.ring .big.long{font-size:46px}
.ring .small{font-size:17px}
/* what remains, the days */
.days{list-style:none;margin:0;padding:0}
.days>li{display:grid;grid-template-columns:11.5em minmax(0,1fr);gap:2px 24px;padding-block:8px;border-block-end:1px solid var(--line-2)}
.days>li.here{background:var(--accord-t);box-shadow:-12px 0 0 var(--accord-t),12px 0 0 var(--accord-t)}
.days ul{list-style:none;margin:0;padding:0}
.days p{margin:0}
details{margin-block:8px}
summary{cursor:pointer;color:var(--link)}
.list+.facts,.facts+.tree{margin-block-start:14px}
dl.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 24px;margin:0}
dl.facts dt{color:var(--ink-2)}dl.facts dd{margin:0}
/* the charter: law beside rule */
.law{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:12px 40px;border-block-start:1px solid var(--line);padding-block:28px 32px}
.law>h2,.law>h3{grid-column:1/-1;font-size:24px}
.law>h3{font-size:20px}
.law .prose{font:400 18px/1.55 var(--serif)}
.law .read{border-inline-start:3px solid var(--accord-t);padding-inline-start:18px;min-inline-size:0;margin-block-end:16px}
.law .read>p{margin-block-end:8px}
.code{margin:0;padding:0;list-style:none;font:400 13.5px/1.55 var(--mono);overflow-x:auto;background:var(--ground);padding-block:8px}
.code li{display:grid;grid-template-columns:3.4em minmax(0,1fr);white-space:pre-wrap;overflow-wrap:anywhere;padding-inline-end:10px}
.code li>a{color:var(--ink-3);text-decoration:none;text-align:end;padding-inline-end:1.2em;user-select:none}
.was{background:var(--object-t);text-decoration:line-through;text-decoration-color:var(--object)}
.now{background:var(--accord-t);text-decoration:underline;text-decoration-color:var(--accord-2)}
.pager{display:flex;gap:20px;flex-wrap:wrap;margin-block:16px 0;font-size:16px}
.foot{border-block-start:1px solid var(--line);background:var(--ground);margin-block-start:24px;padding-block:28px;font-size:15px;color:var(--ink-2)}
.foot .wrap{display:flex;gap:12px 28px;flex-wrap:wrap}.foot a{color:var(--ink-2)}
.foot p{margin:0}
@media (max-width:980px){.head.two{grid-template-columns:1fr}.law{grid-template-columns:1fr}}
@media (max-width:820px){
  .wrap{padding-inline:18px}
  .sect{grid-template-columns:1fr;gap:12px;padding-block:22px 30px}
  .mast .wrap{flex-wrap:wrap;padding-block:12px;gap:10px 16px}
  .mast nav{order:3;inline-size:100%;overflow-x:auto;margin:0;gap:20px}
  .mast nav a{padding-block:6px}
  .brand+nav+.lang{margin-inline-start:auto}
  .brand small{display:none}
  .lang{border:0}
  .days>li{grid-template-columns:1fr}
  table{font-size:15px}th,td{padding-inline-end:10px}
  dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-block-end:8px}
}
@media (max-width:560px){
  .acts thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
  .acts tr{display:grid;grid-template-columns:3.2em minmax(0,1fr);border-block-end:1px solid var(--line-2);padding-block:10px}
  .acts td{border:0;padding:1px 0}.acts td:nth-child(n+3){grid-column:2}
}
/* a paper to be filed */
.no-print{margin-block-start:14px}
.paper{max-inline-size:820px;margin-block:12px 56px;border:1px solid var(--line);background:var(--paper);padding:44px 52px}
.paper header{border-block-end:0}.paper .org{font-size:16px;color:var(--ink-2);border-block-end:2px solid var(--accord);padding-block-end:8px;max-inline-size:none}
.paper .kind{font:600 17px/1.3 var(--serif);color:var(--accord);margin-block:0 4px}
.paper h1{font-size:30px}.paper .says{font:400 20px/1.35 var(--serif);margin-block:10px 6px}
.paper section{display:grid;grid-template-columns:130px minmax(0,1fr);gap:0 24px;border-block-start:1px solid var(--line);padding-block:14px}
.paper section>h2{font-size:16px;line-height:1.3}.paper section>div{min-inline-size:0}.paper dl.facts{gap:3px 18px}
.paper code{overflow-wrap:anywhere}.paper footer{border-block-start:1px solid var(--line);padding-block-start:10px;font-size:14px;color:var(--ink-2)}
.paper footer p{margin:0;max-inline-size:none;overflow-wrap:anywhere}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:0 28px}.beside>*{border-block-start:1px solid var(--line-2);padding-block:8px;margin:0;white-space:pre-wrap}
.beside ins{background:var(--accord-t);text-decoration:underline}.beside del{background:var(--object-t);text-decoration:line-through}
@media (max-width:640px){.paper{padding:20px 18px}.paper section,.beside{grid-template-columns:1fr}}
@media print{
  .no-print,body:has(.paper) :is(.mast,.who,.crumb,.foot){display:none!important}
  .paper{border:0;padding:0;margin:0;max-inline-size:none}.paper h1{font-size:19pt}.paper section{grid-template-columns:31mm minmax(0,1fr);padding-block:7pt}
  .paper dl.facts{grid-template-columns:34mm minmax(0,1fr);gap:1.5pt 8pt}.paper dl.facts dd{margin:0}.paper tr{break-inside:auto}.paper td,.paper th{padding-block:2pt}
  .paper .says{font-size:12.5pt}.paper header .note,.paper footer{font-size:8.5pt}.paper code{font-size:7.4pt}
  .mast nav,.lang,.skip,.asof>:not(p),.pager{display:none!important}
  /* a printed page says its day, and nothing in it stays folded */
  .asof{border:0;margin:0;padding:0}summary{list-style:none;color:inherit}details::details-content{content-visibility:visible;block-size:auto}
  :root{color-scheme:light;--ink:#000;--ink-2:#333;--ink-3:#555;--paper:#fff;--ground:#fff;--line:#bbb;--line-2:#ddd}
  html{font-size:10.5pt}.sect{break-inside:auto;padding-block:12px 16px}a{color:inherit;text-decoration:none}
  h1,h2,h3,caption{break-after:avoid}tr,.tree .leaf,.days>li{break-inside:avoid}thead{display:table-header-group}
  svg .seg,.tag,tr.await{print-color-adjust:exact}
  @page{margin:18mm 16mm}
}
@media (forced-colors:active){.ring .seg{forced-color-adjust:none}.tag{border:1px solid}}
`

/** The mark: the round in small, twelve equal places and an empty centre. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${spokes()}</svg>`

function spokes(): string {
  return Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="14.3" y="1.6" width="3.4" height="8.6" rx="1.1" fill="${i === 0 || i === 11 ? '#b5791f' : i % 3 === 2 ? '#2f7a88' : '#0c4f5e'}" transform="rotate(${i * 30 + 15} 16 16)"/>`,
  ).join('')
}
