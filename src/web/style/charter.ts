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
/* a text that is edited: its lines numbered, what is amiss marked beside them */
.editor{display:grid;grid-template-columns:auto minmax(0,1fr);border:1px solid var(--ink-3);border-radius:var(--radius);background:var(--paper)}
.editor:focus-within{outline:3px solid var(--focus);outline-offset:2px}
.editor .gutter{overflow:hidden;block-size:100%;max-block-size:70vh;padding-block:.5rem;background:var(--ground);font:400 .84375rem/1.5rem var(--mono);text-align:end;color:var(--ink-2);user-select:none}
.editor .gutter:empty{display:none}.editor .gutter span{display:block;padding-inline:.625rem;white-space:pre}
.editor .gutter .wrong{background:var(--object-t);color:var(--object);font-weight:700}.editor .gutter .warned{background:var(--await-t);color:var(--await)}
.editor textarea{inline-size:100%;max-inline-size:none;block-size:70vh;border:0;border-radius:0;padding:.5rem .625rem;font:400 .84375rem/1.5rem var(--mono);white-space:pre;overflow:auto;resize:none;outline:none;box-shadow:none}
.assistant .said{margin-block-end:1.5rem}.assistant .said h2,.assistant .said:not(:has(li)) .note{display:none}
.assistant .summary li,.assistant .said li{padding-block:.25rem}.assistant .said ul{list-style:none;padding:0}
.assistant .command{margin-block:.25rem}.assistant .here{margin-block:.5rem 0}
.bench{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.25rem var(--gutter);margin-block-end:1.75rem}.bench>*{min-inline-size:0}.side h2{font-size:1.125rem;margin-block-end:.5rem}
.blocks{list-style:none;margin:0;padding:0;max-block-size:calc(70vh + 3rem);overflow:auto}.blocks li{border-inline-start:3px solid var(--line-2);padding:.375rem 1rem;margin-block-end:.75rem}
.blocks li[data-here]{border-color:var(--accord);background:var(--accord-t)}.blocks p{margin:0 0 .25rem}
.moves del{background:var(--object-t);color:inherit}.moves ins{background:var(--accord-t);color:inherit}.moves h3{font:600 1rem/1.4 var(--sans);margin-block:1rem .5rem}
@media (max-width:61rem){.bench{grid-template-columns:1fr}.blocks{max-block-size:60vh}}
@media (max-width:61rem){.law{grid-template-columns:1fr}}
`
