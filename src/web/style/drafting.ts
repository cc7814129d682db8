/** A text under negotiation: paragraphs with what is held and proposed in the margin, and the form in which words are written. */
export const drafting = `
.clause{display:grid;grid-template-columns:minmax(0,38em) minmax(0,1fr);gap:.5rem 2.5rem;border-block-start:1px solid var(--line-2);padding-block:1rem}
.clause .draft>*{margin-block:0}.clause-title{font:600 1.375rem/1.3 var(--serif)}
.clause-words .no{color:var(--ink-2)}
.clause .margin{font-size:1rem;min-inline-size:0}.clause .margin>*{margin-block:0 .75rem}
.bracket{color:var(--object);font-weight:700}.bracket sub,.of sub{font:400 .75rem/1 var(--sans);margin-inline-start:.0625rem}
.of{border-block-end:1px dotted var(--ink-3)}
.actno{font-size:.875rem;color:var(--ink-2);font-variant-numeric:tabular-nums}
.holders{list-style:none;padding:0}.holders li{margin-block-end:.25rem}
.proposal{border-inline-start:4px solid var(--await-l);padding-inline-start:.875rem;overflow-wrap:anywhere}
.proposal .by{margin-block:0 .25rem;font-weight:600}.proposal .by small{font-weight:400}
.proposal .draft{font-size:1rem}.proposal .draft p{margin-block:0 .5rem}
.margin .offers{gap:.375rem .5rem}.margin .offers .btn,.margin .offers button{font-size:.9375rem;padding:.375rem .625rem}
.aligned td{vertical-align:baseline;min-inline-size:16rem}.aligned .clause-words{font:400 1.0625rem/1.5 var(--serif);margin:0}.aligned .clause-title{font-size:1.125rem;margin:0}
.footnotes{padding-inline-start:1.5rem}.footnotes li{margin-block-end:.5rem}.footnotes .words{font-family:var(--serif)}
form.words textarea{font:400 1.125rem/1.5 var(--serif);inline-size:100%;max-inline-size:42rem}
@media (max-width:56rem){.clause{grid-template-columns:minmax(0,1fr)}}
@media print{.clause{grid-template-columns:minmax(0,1fr) 12rem;break-inside:avoid}}
`
