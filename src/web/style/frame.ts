/** The frame of a page: masthead, who is signed in, the way here, the head with its answer, sections with their heading in the margin, foot. */
export const frame = `
.mast{border-block-end:1px solid var(--line)}
.mast>.wrap{display:flex;align-items:center;gap:1rem 1.5rem;min-block-size:4.5rem}
.brand{display:flex;align-items:center;gap:.75rem;color:var(--ink);text-decoration:none;font:600 1.5625rem/1 var(--serif);letter-spacing:-.01em;min-inline-size:0}
.brand svg{inline-size:2.125rem;block-size:2.125rem;flex:none}
.brand .m1{fill:var(--accord)}.brand .m2{fill:var(--accord-2)}.brand .m3{fill:var(--await-l)}
.brand small{font:400 var(--t-note)/1.2 var(--sans);color:var(--ink-2);border-inline-start:1px solid var(--line);padding-inline-start:.75rem;letter-spacing:0;max-inline-size:17rem}
.brand:hover span:last-of-type{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.mast nav{margin-inline-start:auto;align-self:stretch;display:flex;gap:1.375rem;font-size:1rem}
.mast nav a{display:flex;align-items:center;color:var(--ink);text-decoration:none;border-block:3px solid transparent;white-space:nowrap}
.mast nav a:hover{border-block-end-color:var(--line)}
.mast nav a[aria-current]{border-block-end-color:var(--accord);font-weight:600}
.lang{display:flex;gap:.25rem;font-size:var(--t-note);border-inline-start:1px solid var(--line);padding-inline-start:.875rem}
.brand+.lang{margin-inline-start:auto}
.lang a{color:var(--ink-2);text-decoration:none;padding:.25rem .375rem;border-block-end:2px solid transparent}
.lang a:hover{border-color:var(--line)}
.lang a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--ink)}
.who{border-block-start:1px solid var(--line);background:var(--ground);font-size:1rem}
.who .wrap{display:flex;flex-wrap:wrap;gap:.375rem 1.25rem;align-items:center;min-block-size:2.75rem;padding-block:.375rem}
.who .wrap>:first-child{margin-inline-end:auto}.who .wrap>a:only-child{margin-inline:auto 0}.who form{margin:0}
.who button{min-block-size:2rem;padding:.25rem .75rem;font-size:var(--t-note)}
.crumb{font-size:var(--t-note);color:var(--ink-2);padding-block:1.25rem 0}
.crumb a{color:var(--ink-2)}
.crumb [aria-current]{overflow-wrap:anywhere}
.head{padding-block:1.75rem 2.25rem}
.head.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,24rem);gap:2rem 3.5rem;align-items:center}
.kick{color:var(--ink-2);font-size:1rem;margin-block-end:.5rem}
.head h1{font-size:var(--t-title);font-weight:400;letter-spacing:-.018em;line-height:1.06;overflow-wrap:anywhere;max-inline-size:20em}
.head h1.long{font-size:var(--t-title-long);line-height:1.12;letter-spacing:-.012em}
.answer{font:400 var(--t-answer)/1.3 var(--serif);margin-block:1rem .375rem;max-inline-size:34em}
.answer::first-letter{text-transform:uppercase}
.head h1+.measure{margin-block-start:1rem}
.measure{font:400 var(--t-measure)/1.45 var(--serif);color:var(--ink-2);max-inline-size:34em}
.head form:not(.asof){margin-block-start:1.25rem}
.sect{display:grid;grid-template-columns:var(--margin) minmax(0,1fr);gap:.75rem var(--gutter);border-block-start:1px solid var(--line);padding-block:1.75rem 2.5rem}
.sect>h2{font-size:var(--t-head);line-height:1.3;overflow-wrap:anywhere}
.sect>h2+div{min-inline-size:0}
.sect>div>:last-child{margin-block-end:0}
.sect h3{font-size:1.125rem;line-height:1.3;margin-block:0 .5rem}
.sect h3:not(:first-child){margin-block-start:1.75rem}
.note{font-size:var(--t-note);line-height:1.45;color:var(--ink-2)}
.note a{color:inherit;padding-block:.1875rem}.hits a{padding-block:.125rem}.note a:hover{color:var(--link)}
/* two things side by side, of equal right, where there is room */
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.5rem 3rem;align-items:start}
.pair>*{min-inline-size:0;margin:0}
.foot{border-block-start:1px solid var(--line);background:var(--ground);padding-block:1.5rem;font-size:var(--t-note);color:var(--ink-2)}
.foot .wrap{display:flex;gap:.5rem 1.5rem;flex-wrap:wrap;align-items:baseline}.foot a{color:var(--ink-2)}
.foot p{margin:0;margin-inline-end:auto}
main+*{margin-block-start:1.5rem}
@media (max-width:61rem){.head.two{grid-template-columns:1fr}}
@media (max-width:51rem){
  .sect{grid-template-columns:1fr;padding-block:1.375rem 1.875rem}
  .mast>.wrap{flex-wrap:wrap;padding-block:.75rem 0;gap:.5rem 1rem}
  .brand small{display:none}
  .mast nav{order:3;inline-size:100%;flex-wrap:wrap;gap:0 1.25rem}
  .mast nav a{padding-block:.375rem .5rem}
  .lang,.mast nav+.lang{border:0;padding:0;margin-inline-start:auto}
  .mast>.wrap:not(:has(nav)){padding-block:.75rem}
  .lang a{font-size:0}.lang a::after{content:attr(hreflang);font-size:var(--t-note);text-transform:uppercase}
}
@media (max-width:24rem){.mast nav{font-size:.9375rem;column-gap:.625rem}}
`
