/** The charter: the law beside its rule, and the rule beside how it was understood. */
export const charter = `
.law{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.75rem var(--gutter);border-block-start:1px solid var(--line);padding-block:1.75rem 2rem}
.law>h2,.law>h3{grid-column:1/-1;font-size:1.5rem}
.law>h3{font-size:1.25rem}
.law .prose{font:400 1.125rem/1.55 var(--serif);min-inline-size:0}
/* the charter's own words, elsewhere */
.about{font:400 1.1875rem/1.55 var(--serif)}.about p{max-inline-size:38em}
.law .prose:only-of-type{grid-column:1/-1}
.law .read{border-inline-start:3px solid var(--accord-t);padding-inline-start:1.125rem;min-inline-size:0;margin-block-end:1rem}
.law .read>p{margin-block-end:.5rem}
.code{margin:0;padding:.5rem 0;list-style:none;font:400 .84375rem/1.5rem var(--mono);overflow-x:auto;background:var(--ground)}
.code li{display:grid;grid-template-columns:3.4em minmax(0,1fr);white-space:pre-wrap;overflow-wrap:anywhere;padding-inline-end:.625rem}
.code li>a{color:var(--ink-2);text-decoration:none;text-align:end;padding-inline-end:1.2em;user-select:none}
.toc{columns:3 15rem;column-gap:2rem;list-style:none;padding:0;margin:0}.toc li{break-inside:avoid;padding-block:.125rem;font-size:1rem}
.differs{margin-block-end:1.25rem}.sect .differs h3{font:600 1rem/1.4 var(--sans);margin-block:0 .25rem}
.differs ul{list-style:none;padding:.5rem 0;margin:0;white-space:normal}.differs li{padding-block:.125rem}
@media (max-width:61rem){.law{grid-template-columns:1fr}}
`
