/** The parts that pages are made of: tags, lists, facts, buttons, fields, the error summary, days, the finding tree, acts. */
export const parts = `
.tag{display:inline-block;font-size:.875rem;line-height:1.3;padding:.0625rem .5rem;border:1px solid currentColor;border-radius:var(--radius);white-space:nowrap}
.tag.await{color:var(--await);background:var(--await-t)}.tag.accord{color:var(--accord);background:var(--accord-t)}
.tag.object{color:var(--object);background:var(--object-t)}.tag.plain{color:var(--ink-2);background:var(--paper)}
.tag.open{border-style:dashed}
/* lists of matters, organisations, offers */
.list{list-style:none;margin:0;padding:0}
.list>li{border-block-end:1px solid var(--line-2);padding-block:.875rem}
.list>li:first-child{padding-block-start:0}.list>li:last-child{border:0;padding-block-end:0}
.list .name{font:600 1.3125rem/1.25 var(--serif)}
.list p{margin:.125rem 0 0}
.list.row>li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.125rem 1.5rem;align-items:baseline}
.list.row>li>:not(.end){grid-column:1}
.list.row>li>.end{grid-column:2;grid-row:1;white-space:nowrap;color:var(--ink-2);font-size:var(--t-note)}
.cols{columns:4 11.875rem;column-gap:2rem;list-style:none;padding:0;margin:0}
.cols li{break-inside:avoid;padding-block:.1875rem;font-size:1rem}
.empty{color:var(--ink-2)}
dl.facts{display:grid;grid-template-columns:minmax(7rem,max-content) minmax(0,1fr);gap:.375rem 1.5rem;margin:0}
dl.facts details{display:inline-block;margin:0;vertical-align:top}dl.facts details[open]{display:block}
dl.facts dt{color:var(--ink-2)}dl.facts dd{margin:0;overflow-wrap:anywhere}
.list+.facts,.facts+.tree{margin-block-start:1.25rem}
/* to do something */
button,.btn,.offer{display:inline-block;font:600 1rem/1.25 var(--sans);color:var(--on-accord);background:var(--accord);border:1px solid var(--accord);border-radius:var(--radius);padding:.5625rem 1rem;min-block-size:2.75rem;cursor:pointer;text-decoration:none}
button.plain,.btn,.who button,form.inline button,.offer{color:var(--ink);background:var(--paper);border-color:var(--ink-3);font-weight:400}
.btn{font-weight:600;border-color:var(--ink)}
button.grave{color:var(--object);background:var(--paper);border-color:var(--object)}
.offer{margin:.5rem .5rem 0 0}
button:hover,.btn:hover,.offer:hover{text-decoration:underline;text-underline-offset:.18em}
button[disabled]{opacity:.5;cursor:default;text-decoration:none}
form.inline{display:inline-flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:0 .5rem .5rem 0}
.field{margin-block-end:1rem}.field>label{display:block;font-size:1rem;font-weight:600;margin-block-end:.25rem}
.field .note,.field>span.note{display:block;margin-block-start:.25rem}
.field.wrong{border-inline-start:4px solid var(--object);padding-inline-start:.875rem}.field .wrong{color:var(--object);font-weight:600;display:block}
input:not([type=checkbox],[type=radio],[type=hidden],[type=range]),select,textarea{font:400 1rem/1.3 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--ink-3);border-radius:var(--radius);padding:.5625rem .625rem;min-block-size:2.75rem;inline-size:100%;max-inline-size:34em}
input[type=checkbox],input[type=radio]{accent-color:var(--accord);inline-size:1.25rem;block-size:1.25rem;vertical-align:-.2rem;margin:0 .5rem 0 0}
fieldset{border:0;padding:0;margin:0 0 1rem}legend{font-weight:600;padding:0}
.filter{display:flex;flex-wrap:wrap;gap:.625rem .875rem;align-items:end;margin-block-end:1.25rem}
.filter label{display:block;font-size:var(--t-note);color:var(--ink-2)}
.filter>div{flex:1 1 11rem;max-inline-size:19rem;min-inline-size:0}
/* what was found, and where to go on from nothing */
mark{background:var(--await-t);color:inherit;font-weight:600;padding-inline:.0625rem}
.filter.ask{margin-block-start:1rem}.filter.ask .wide{flex:3 1 20rem;max-inline-size:36rem}.found p{margin:.125rem 0 0}.found .note{overflow-wrap:anywhere}
.hits{margin-block-end:1.25rem}.sect .hits h3{font:600 1rem/1.4 var(--sans);margin-block:0 .5rem}
.onward{list-style:none;padding:0;margin:0 0 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
/* what was checked, each with how it came out */
.checks{list-style:none;margin:0 0 1rem;padding:0}.checks:empty{display:none}.checks li{border-block-end:1px solid var(--line-2);padding-block:.5rem;overflow-wrap:anywhere}
progress{inline-size:min(100%,24rem);block-size:.75rem;accent-color:var(--accord)}
.command{background:var(--ground);padding:.625rem .875rem;margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:400 .9375rem/1.5 var(--mono)}
/* what is amiss, above everything: a sentence for each thing, with the way to it */
.amiss{border-inline-start:4px solid var(--object);background:var(--object-t);padding:.625rem .875rem}
.summary{border:2px solid var(--object);padding:1rem 1.25rem;margin-block-end:1.5rem;max-inline-size:46em}
.summary h2{font-size:1.25rem;margin-block-end:.5rem}.summary ul{list-style:none;padding:0;margin:0}.summary a{color:var(--object);font-weight:600}
.desk{list-style:none;padding:0}.desk>li{border-block-end:1px solid var(--line-2);padding-block:.875rem}
/* a state: its shape, its word, its colour */
.mark-met{color:var(--accord)}.mark-awaited{color:var(--await-l)}.mark-barred{color:var(--object)}.mark-undetermined{color:var(--ink-2)}.mark-open{color:var(--ink-3)}
svg .on{stroke:var(--on-accord)}
.phase{display:inline-flex;align-items:center;vertical-align:middle}
.state{font-size:var(--t-note);font-weight:400;margin-inline-start:.375rem;white-space:nowrap}
.state.met{color:var(--accord)}.state.awaited{color:var(--await)}.state.barred{color:var(--object)}.state.undetermined,.state.open{color:var(--ink-2)}
/* the finding, with its working */
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{margin-inline-start:.5625rem;padding-inline-start:1.5625rem;border-inline-start:1px solid var(--line)}
.tree li{padding-block:.5rem 0}
.tree .leaf{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:0 .875rem;align-items:start;padding-block-end:.5rem}
.tree .leaf>svg{inline-size:1.25rem;block-size:1.25rem;margin-block-start:.1875rem}
.tree .leaf p{margin:0}
.tree .ask{font-weight:600}
.tree .found{color:var(--ink-2)}
/* two conditions of equal right */
.tree.apart>li>ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:0 2rem;border:0;margin:.75rem 0 0;padding:0}
.tree.apart>li>ul>li{border-block-start:2px solid var(--line);padding-block-start:.625rem}
.tree.apart>li>ul>li.met{border-color:var(--accord)}.tree.apart>li>ul>li.awaited{border-color:var(--await-l)}
/* acts with their worth */
.acts td{padding-block:.5625rem}
.acts td:nth-child(1){inline-size:3.5rem;color:var(--ink-2)}.acts td:nth-child(2){inline-size:9.5rem}.acts td:nth-child(4){inline-size:11rem}
td .note,td .why{display:block;max-inline-size:62ch}
td .tag+.why{margin-block-start:.25rem}
tr.await{background:var(--await-t)}
/* the steps at home, member by member */
.steps ul{list-style:none;margin:0;padding:0}.steps td,.steps th{vertical-align:top}.steps th[scope=row]{inline-size:11rem}.steps td:last-child{inline-size:15rem}
/* how much any two have in common: shape, number, colour */
.heat td a{color:inherit;text-decoration:none}.heat td small{display:block}.plan{max-inline-size:100%;block-size:auto}
.heat th,.heat td{text-align:center;padding-inline:.375rem}.heat th[scope=row]{text-align:start}
.heat td,.heat .key{white-space:nowrap}.heat .key{padding:.0625rem .5rem;margin-inline-end:.25rem}.heat .all{color:var(--on-accord);background:var(--accord)}.heat .most{background:var(--accord-t)}.heat .some{background:var(--await-t)}.heat .none{color:var(--ink-2)}
/* statements: what was said beside what is on record, and below it what the record says */
.statements{list-style:none;margin:0;padding:0}.statements>li{padding-block:1.25rem;border-block-end:1px solid var(--line)}.statements h3{margin-block:0 .25rem;font-size:.9375rem;color:var(--ink-2)}.statements p{margin-block:.25rem}
.force{display:inline-flex;align-items:center;gap:.3em;white-space:nowrap;font-size:.9375rem}.force svg{flex:none}.force.decided{color:var(--accord);font-weight:600}.force.stated{color:var(--ink)}.force.claimed{color:var(--await);font-style:italic}.force.done{color:var(--ink-2)}
.verdict{margin-block:.75rem;padding-inline-start:.875rem;border-inline-start:3px solid var(--line)}.verdict.it-shows{border-color:var(--accord)}.verdict.it-contradicts{border-color:var(--object)}.verdict.it-is-silent{border-inline-start-style:dashed}
/* days, each with what changed */
.days{list-style:none;margin:0;padding:0}
.days>li>time{white-space:normal}
.days>li{display:grid;grid-template-columns:15.5em minmax(0,1fr);gap:.125rem 1.5rem;padding-block:.5rem;border-block-end:1px solid var(--line-2)}
.days>li.here{background:var(--accord-t);outline:.75rem solid var(--accord-t);outline-offset:-1px;border-color:transparent}
.year{border-block-end:1px solid var(--line-2)}.year>summary{padding-block:.5rem;font-weight:600}.year>summary .note{display:inline;margin-inline-start:.5rem;font-weight:400}.year[open]>.days{margin-block-end:1rem}
.days ul{list-style:none;margin:0;padding:0}
.days p{margin:0}
.pager{display:flex;gap:1.25rem;flex-wrap:wrap;margin-block:1rem 0;font-size:1rem}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:0 1.75rem}.beside>*{border-block-start:1px solid var(--line-2);padding-block:.5rem;margin:0;white-space:pre-wrap}
.was,.beside del{background:var(--object-t);text-decoration:line-through;text-decoration-color:var(--object);color:inherit}
.now,.beside ins{background:var(--accord-t);text-decoration:underline;text-decoration-color:var(--accord-2);color:inherit}
@media (max-width:51rem){
  .days>li{grid-template-columns:1fr}
  table{font-size:var(--t-note)}th,td{padding-inline-end:.625rem}
  dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-block-end:.5rem}
}
@media (max-width:40rem){.beside{grid-template-columns:1fr}.list.row>li{grid-template-columns:1fr}.list.row>li>.end{grid-column:1;grid-row:auto}}
@media (max-width:35rem){
  .filter>div{flex-basis:100%;max-inline-size:none}
  .acts thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
  .steps thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}.steps tr,.steps td,.steps th{display:block;inline-size:auto!important;border:0;padding:.0625rem 0}.steps tr{border-block-end:1px solid var(--line-2);padding-block:.625rem}
  .acts tr{display:grid;grid-template-columns:3.2em minmax(0,1fr);border-block-end:1px solid var(--line-2);padding-block:.625rem}
  .acts td{border:0;padding:.0625rem 0;inline-size:auto!important}.acts td:nth-child(n+3){grid-column:2}
}
`
