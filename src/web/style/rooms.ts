/** The rooms of those with full powers: the decision room, the desk, the form of an act and its review. */
export const rooms = `
/* the decision room: the text on one side, one's own word and everybody's on the other */
.room{display:grid;grid-template:"text yours" auto "rest yours" 1fr/minmax(0,1fr) minmax(0,26rem);gap:2.75rem 4rem;border-block-start:1px solid var(--line);padding-block:2rem 2.5rem;align-items:start}
.room>:nth-child(1){grid-area:text}.room>:nth-child(2){grid-area:yours}.room>:nth-child(3){grid-area:rest}
.part+.part{margin-block-start:2.75rem}
.part>h2,.yours>h2{font-size:1.375rem;line-height:1.25;margin-block-end:.75rem}
.ring text.mine{fill:var(--link);font-weight:700;text-decoration:underline}
/* the hairline of what begins a row is cut off */
.clocks{display:flex;flex-wrap:wrap;gap:.75rem 0;margin:1.25rem 0 .875rem -1rem;margin-inline:-1rem 0;overflow:hidden}
.clocks>div{padding-inline:1rem;margin-inline-start:-1px;border-inline-start:1px solid var(--line);max-inline-size:15rem}
.clocks dt{font-size:.875rem;line-height:1.3;color:var(--ink-2)}
.clocks dd{margin:.125rem 0 0;font-weight:600;font-size:1.125rem;line-height:1.3}
.clocks .seat dd{color:var(--accord)}
.clocks small{display:block;font-weight:400;font-size:.875rem;color:var(--ink-2)}
.tabs{display:flex;flex-wrap:wrap;gap:0 1.5rem;border-block-end:1px solid var(--line);margin-block-end:1.25rem;font-size:1rem}
.tabs a{color:var(--ink);text-decoration:none;padding-block:.5rem;border-block-end:3px solid transparent;margin-block-end:-1px;display:inline-block}
.tabs a:hover{border-color:var(--line)}.tabs a[aria-current]{font-weight:600;border-color:var(--accord)}
.tabs+.langs{border:0;margin-block:-.75rem 1rem;font-size:var(--t-note)}.langs small{color:var(--ink-2)}
.draft{font:400 1.1875rem/1.6 var(--serif);max-inline-size:38em}
.draft p{max-inline-size:none;white-space:pre-line}
.article{margin-block-end:1rem}.article.numbered{display:grid;grid-template-columns:2.5rem minmax(0,1fr)}
.article .no{color:var(--ink-2)}.article .name{font-weight:600;margin-block:1.5rem .375rem}
.draft ins{background:var(--accord-t);text-decoration:underline;text-decoration-color:var(--accord-2);text-decoration-thickness:2px;text-underline-offset:.2em}
.draft del+ins{margin-inline-start:.2em}.article .no del{display:block;inline-size:fit-content}
.draft del{background:var(--object-t);text-decoration:line-through;text-decoration-color:var(--object)}
/* one's own word */
.yours{border:1px solid var(--ink);padding:1.5rem}.yours:target{background:none}
.yours,.tabs,.cut,.part .no-print{margin-block-start:0}
.yours>:last-child,.yours form>:last-child{margin-block-end:0}
.yours .told{border-inline-start:4px solid var(--accord);background:var(--accord-t);padding:.625rem .875rem}
.choices{margin-block-end:1.25rem}
.choice{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:0 .75rem;border-block-start:1px solid var(--line-2);position:relative}
.choice:last-child{border-block-end:1px solid var(--line-2)}
.choice input{margin:0;margin-block-start:.9375rem}
.choice label{padding-block:.75rem;cursor:pointer}
.choice strong{display:block;font-weight:600}
.choice:has(:checked){background:var(--ground);box-shadow:-.75rem 0 var(--ground),.75rem 0 var(--ground)}
.choice.grave strong{color:var(--object)}
.yours textarea{max-inline-size:none}
.yours button,.send button:first-of-type{inline-size:100%}
/* what was said */
.counts{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-end:.5rem}.counts span{display:inline-flex;gap:.4375rem;align-items:center}
.said{list-style:none;margin:0;padding:0}
.said>li{display:grid;grid-template-columns:.75rem minmax(0,1fr) auto;gap:0 .75rem;border-block-end:1px solid var(--line-2);padding-block:.6875rem}
.said .glyph,.silent .glyph{margin-block-start:.1875rem}
.said p{margin:0}.said p a,.silent a{color:inherit;text-decoration-color:var(--line)}.said .what{color:var(--ink-2)}.said .what.against{color:var(--object);font-weight:600}
.said blockquote{margin:.25rem 0 0;padding:0;border:0;font-family:var(--serif);overflow-wrap:anywhere}
.said small{font-size:.875rem;color:var(--ink-2);max-inline-size:6.5rem;text-align:end}.said small time{white-space:normal}
.said .tag{margin-inline-start:.5rem}
.own strong a{color:var(--link)}
.silent{display:grid;grid-template-columns:.75rem minmax(0,1fr);gap:0 .75rem;padding-block:.6875rem;line-height:1.6}
.rounds{list-style:none;margin:0;padding:0}
.rounds>li{border-inline-start:4px solid var(--line);padding-inline-start:1rem;margin-block-end:1.125rem}
.rounds>.against{border-color:var(--object)}.rounds>.done{border-color:var(--accord)}.rounds>.open{border-inline-start-style:double;border-color:var(--await-l)}
.rounds p{margin:0}.rounds time{color:var(--ink-2);margin-inline-start:.5rem}
/* a meeting */
.offers{display:flex;flex-wrap:wrap;gap:.75rem}.offers form{margin:0}.offers button,.offers .btn{margin:0}
.bar{border:1px solid var(--ink);padding:1rem 1.25rem}.bar>:last-child{margin-block-end:0}
tr.now td{background:var(--ground);font-weight:600}
.minutes>div{display:grid;grid-template-columns:2.5rem minmax(0,1fr);break-inside:avoid}
.minutes .no{color:var(--ink-2)}.minutes p{margin-block:0 .625rem;font-family:var(--serif)}.minutes small{font-family:var(--sans);color:var(--ink-2)}
/* the connection is cut */
.cut:not([hidden]){position:sticky;inset-block-end:0;z-index:1;margin:0;max-inline-size:none;padding:.75rem 1rem;background:var(--await-t);border:1px solid var(--await-l);border-inline-start-width:6px;color:var(--ink);font-size:1rem}
/* the desk */
.desk-rows>li{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:.25rem 1.5rem}
.desk-rows .when{font-weight:600;line-height:1.35;margin:0}.desk-rows .when time{white-space:normal;display:block}.desk-rows .when .note{display:block;font-weight:400;margin-block-start:.25rem}
.desk-rows h3.name{margin:0}.desk-rows .offers{margin:.25rem 0 0;max-inline-size:none}
.waits a{font-weight:600}
.list.waits>li{padding:.375rem 0 .375rem 1rem;border:0;border-inline-start:4px solid var(--await-l);margin-block-end:.5rem}
.ways{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.75rem}.ways .offer{margin:0}.offers .offer,.ways .offer{display:inline-flex;align-items:center}
.clocks+details{margin-block:0 .75rem}
.rows{list-style:none;margin:0;padding:0}.rows>li{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:center;border-block-end:1px solid var(--line-2);padding-block:.625rem}.rows>li:first-child{padding-block-start:0}.rows form.inline{margin:0}.rows>li>form.inline:only-child{flex:1;justify-content:space-between}
.rows .acts-of{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end}.rows input{inline-size:14rem}
.lately>li{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline}
/* an exercise says so on every page, on paper too */
.drill{background:repeating-linear-gradient(135deg,var(--await-t) 0 1rem,var(--ground) 1rem 2rem);border-block-end:3px double var(--await-l);color:var(--ink)}
.drill p{margin:0;padding-block:.5rem;max-inline-size:none}
/* an alert that waits */
.alerted{border:2px solid var(--object);border-inline-start-width:8px;background:var(--object-t);padding:.75rem 1rem;margin-block:1rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between}
.alerted p,.alerted form{margin:0}.alerted p{flex:1 1 18rem}
.acknowledge{margin-block:1rem}.acknowledge button{min-block-size:3rem;inline-size:100%;max-inline-size:26rem}
.board td{vertical-align:baseline}.board .of-silent th,.board .of-silent td:nth-child(2){font-weight:600}.board .glyph{display:inline-block;block-size:1em;vertical-align:-.125em}
/* the form and its review */
form.act,form[action*="/act"]{max-inline-size:38em;margin-block-start:1.25rem}
.answers dd{font-weight:600;white-space:pre-line}
.answers dt,.answers dd{border-block-end:1px solid var(--line-2);padding-block:.375rem .5rem}
dl.answers{gap:0}.answers dt{padding-inline-end:1.5rem}
.send{display:flex;flex-wrap:wrap;gap:.75rem;margin-block-start:1.5rem}
.send button:first-of-type{inline-size:auto;min-inline-size:10rem}
.send button.grave{color:var(--on-accord);background:var(--object)}
.field>.beside-box{display:inline;font-weight:400}
.field>label+.note{margin-block:0 .375rem}
@media (max-width:61rem){.room{grid-template:"text" "yours" "rest"/minmax(0,1fr);padding-block-start:1.5rem}.yours{margin-inline:-.5rem;padding:1.25rem 1rem}}
@media (max-width:51rem){.desk-rows>li{grid-template-columns:1fr}.desk-rows .when time{display:inline}.answers dt{border:0;padding-block-end:0}.said>li{grid-template-columns:.75rem minmax(0,1fr)}.said small{grid-column:2;max-inline-size:none;text-align:start}}
@media print{.room{display:block;border:0;padding:0}.clocks .mine{display:none}.rounds,.said li,.article{break-inside:avoid}.ring [data-countdown]{font-size:40px}}
`
