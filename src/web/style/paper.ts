/** A paper to be filed: a decision sheet, a certificate, a notification. */
export const paper = `
.no-print{margin-block-start:.875rem}
.paper{max-inline-size:51.25rem;margin-block:.75rem 3.5rem;border:1px solid var(--line);background:var(--paper);padding:2.75rem 3.25rem}
.paper header{border-block-end:0}.paper .org{font-size:1rem;color:var(--ink-2);border-block-end:2px solid var(--accord);padding-block-end:.5rem;max-inline-size:none}
.paper .kind{font:600 1.0625rem/1.3 var(--serif);color:var(--accord);margin-block:0 .25rem}
.paper h1{font-size:1.875rem}.paper .says{font:400 1.25rem/1.35 var(--serif);margin-block:.625rem .375rem}
.paper section{display:grid;grid-template-columns:8.125rem minmax(0,1fr);gap:0 1.5rem;border-block-start:1px solid var(--line);padding-block:.875rem}
.paper section>h2{font-size:1rem;line-height:1.3}.paper section>div{min-inline-size:0}.paper dl.facts{gap:.1875rem 1.125rem}
.paper code{overflow-wrap:anywhere}.paper footer{border-block-start:1px solid var(--line);padding-block-start:.625rem;font-size:.875rem;color:var(--ink-2)}
.paper footer p{margin:0;max-inline-size:none;overflow-wrap:anywhere}
@media (max-width:40rem){.paper{padding:1.25rem 1.125rem}.paper section{grid-template-columns:1fr}}
`
