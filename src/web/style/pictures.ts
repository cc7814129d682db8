/** The pictures: the round, its places, the curve, the road, the map, the track of days. Each says the same as words or a table beside it. */
export const pictures = `
/* the round: every party one equal place, an empty centre */
.round{margin:0}.round+.round{margin-block-start:1.75rem}
.ring{inline-size:100%;max-inline-size:25rem;margin-inline:auto}
.round figcaption,.keys{display:flex;flex-wrap:wrap;gap:.25rem 1.125rem;justify-content:center;margin-block-start:.375rem}
.keys{justify-content:start;margin-block:.75rem 0}
.key{display:inline-flex;align-items:center;gap:.4375rem}
.glyph{inline-size:.75rem;block-size:1.125rem;flex:none}
.seg{fill:var(--paper);stroke:var(--ink-3);stroke-width:1}
.seg.done{fill:var(--accord);stroke:var(--accord)}
.seg.perhaps{fill:var(--accord-t);stroke:var(--accord)}.in.perhaps{fill:var(--accord);stroke:none}
.seg.awaited{fill:var(--await-t);stroke:var(--await-l);stroke-width:1.6}
.seg.against{fill:var(--object);stroke:var(--object)}.cut{stroke:var(--paper);stroke-width:2.4;fill:none}
.seg.aside{fill:var(--line);stroke:var(--ink-3)}
.seg.thin{stroke-width:.6}.seg.awaited.thin{fill:var(--await-l);stroke:none}
.ring text{fill:var(--ink-2);font-size:11.5px;text-anchor:middle;dominant-baseline:central}
.ring text.awaited{fill:var(--await);font-weight:700}.ring text.against{fill:var(--object);font-weight:700}
.ring .big{fill:var(--ink);font-family:var(--serif);font-size:68px;letter-spacing:-.02em}
.ring .big.long{font-size:48px}
.ring .small{font-size:17px}
/* how many of so many things: chapters, steps, standards */
.things{margin:0;justify-self:center;text-align:center;max-inline-size:22rem}
.things .big{font:400 4.25rem/1 var(--serif);letter-spacing:-.02em}
.things ul{list-style:none;margin:1.25rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.375rem;justify-content:center}
.things li{inline-size:1.75rem;block-size:1.75rem;display:grid;place-items:center;font-size:.75rem;line-height:1;border:1.5px dashed var(--ink-3);color:var(--ink-2);overflow:hidden}
.things .done{background:var(--accord);border:1.5px solid var(--accord);color:var(--on-accord)}
.things .perhaps{border:1.5px solid var(--accord);background:linear-gradient(to top,var(--accord) 50%,var(--accord-t) 50%);color:transparent}
/* the table in small: who sits there, and no more */
.table{color:var(--accord)}
.tables>li{display:grid;grid-template-columns:4rem minmax(0,1fr);gap:0 1.5rem;align-items:center}
/* the places of the round as a list: its table */
.places{list-style:none;margin:0;padding:0 1px 1px 0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9.25rem,50%),1fr));overflow:hidden}
.places li{display:grid;grid-template-columns:.75rem minmax(0,1fr);gap:0 .5rem;align-content:start;padding:.375rem .625rem .5rem;border:1px solid var(--line-2);margin:0 -1px -1px 0;font-size:1rem;line-height:1.3}
.places .glyph{margin-block-start:.3125rem;inline-size:.5625rem;block-size:.875rem}
.places a{display:block;min-block-size:1.5rem;padding-block:.0625rem;color:var(--ink);font-weight:600;text-decoration-color:var(--line);overflow-wrap:anywhere}
.places a:hover{text-decoration:underline;text-decoration-color:currentColor}
.places small{grid-column:2;font-size:.875rem;color:var(--ink-2)}
.places .awaited{background:repeating-linear-gradient(135deg,var(--await-t) 0 6px,var(--paper) 6px 9px)}
.places .awaited a,.places .awaited small{color:var(--await)}
.places .against a,.places .against small{color:var(--object)}
.places.many{grid-template-columns:repeat(auto-fill,minmax(min(10.5rem,50%),1fr))}
.places.many li{padding-block:.0625rem;font-size:var(--t-note)}.places.many a{font-weight:400}
/* how it has gone: a step a day */
/* how long it took: a place for each case on one scale */
.strip{inline-size:100%;overflow:visible}.strip text{font-size:13px;fill:var(--ink-2)}.strip .grid{stroke:var(--line-2)}.strip .day{stroke:var(--ink);stroke-width:1.2}
.strip .known{fill:var(--accord)}.strip .range{stroke:var(--accord-2);stroke-width:5;stroke-linecap:round;opacity:.75}.strip .runs{fill:var(--paper);stroke:var(--await-l);stroke-width:2}
/* a place for each condition */
.places{display:block;max-inline-size:100%}.places .met{fill:var(--accord);stroke:var(--accord)}.places .open{fill:none;stroke:var(--ink-3)}.parts th[scope=row]{font-weight:400}.parts details{margin-block:.25rem 0;font-size:var(--t-note)}
.cases .bar{inline-size:12rem}.pairs th[scope=row],.cases th[scope=row]{font-weight:400}
.curve{inline-size:100%;block-size:auto;overflow:visible}
.curve text{font-size:13px;fill:var(--ink-2)}
.curve .grid{stroke:var(--line-2);stroke-width:1}
.curve .need{stroke:var(--ink-3);stroke-width:1;stroke-dasharray:2 3}
.curve .sure{fill:none;stroke:var(--accord);stroke-width:2.2;stroke-linejoin:round}
.curve .under{fill:var(--accord-t)}
.curve .most{fill:none;stroke:var(--accord-2);stroke-width:1.4;stroke-dasharray:4 3}
.curve .between{fill:var(--accord-t);opacity:.6}
.curve .day{stroke:var(--ink);stroke-width:1.2}
.curve .strong{fill:var(--ink);font-weight:600}
/* a plan over the years */
.gantt{inline-size:100%;overflow:hidden;display:block}.gantt text{font-size:13px;fill:var(--ink-2);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.gantt .strong{fill:var(--ink);font-weight:600}
.gantt .grid{stroke:var(--line-2)}.gantt .day{stroke:var(--ink);stroke-width:1.2}.gantt .was{stroke:var(--await-l);stroke-width:2;stroke-dasharray:3 2}
.gantt .full{fill:var(--accord)}.gantt .open{fill:var(--paper);stroke:var(--accord);stroke-width:1.5}.gantt .dashed{fill:none;stroke:var(--ink-3);stroke-dasharray:3 2}
.gantt .hatched{stroke:var(--await)}.gantt .crossed{stroke:var(--object)}.gantt .dotted{fill:var(--await-t);stroke:var(--await);stroke-dasharray:1.5 2.5;stroke-width:1.5}
.gantt .gone{fill:var(--line-2)}.gantt .ground{fill:var(--await-t)}.gantt .stripe{fill:var(--await-l)}.gantt .cross{stroke:var(--object);fill:none;stroke-width:.9}
.plan th[scope=row]{text-align:start;font-weight:400}.plan .in-0,.plan .in-1{font-weight:600}.plan .in-2{padding-inline-start:1.25rem}.plan .in-3{padding-inline-start:2.5rem}.plan .in-4{padding-inline-start:3.75rem}.plan td p{margin:.125rem 0 0}
/* the power of each party: a bar beside its figure */
.power th[scope=row]{font-weight:600;text-align:start}.power td{min-inline-size:7rem}.power .note{display:inline}
.bar{display:block;margin-block-start:.25rem}.bar .rail{fill:var(--line-2)}.bar .much{fill:var(--accord)}
/* the road: what was reached, where it stands, what lies ahead */
.road{list-style:none;margin:0;padding:0}
.pair .map{margin:0}
.road>li{display:grid;grid-template-columns:1.75rem minmax(0,1fr);gap:0 1rem;position:relative;padding-block-end:1.25rem}
.road>li:last-child{padding-block-end:0}
.road>li:not(:last-child)::before{content:"";position:absolute;inset-block:1.75rem 0;inset-inline-start:.8125rem;border-inline-start:1px solid var(--line)}
.road .dot{inline-size:1.75rem;block-size:1.75rem;border-radius:50%;border:1.5px solid var(--ink-3);color:var(--ink-2);display:grid;place-items:center;font-size:.9375rem;line-height:1;background:var(--paper)}
.road .done .dot{background:var(--accord);border-color:var(--accord);color:var(--on-accord)}
.road .here .dot{background:var(--await-t);border-color:var(--await-l);color:var(--await);font-weight:700}
.road .left .dot{border-style:dashed}
.road p{margin:0}.road .what{font-weight:600}.road .ahead .what{font-weight:400}
/* where they are: area is not weight */
.map{margin:1.5rem 0 0}
.asked .named svg{display:inline-block;vertical-align:-.25rem}.asked .within{padding-inline-start:1.5rem;margin-block-start:.75rem}.asked .list>li:last-child{border:0}
.assessed{border-block-start:1px solid var(--line-2);padding-block:1rem}.assessed:first-of-type{border:0;padding-block-start:0}
.assessed h4{font:600 var(--t-note)/1.3 var(--sans);color:var(--ink-2);margin-block-end:.5rem}.assessed .list p{margin:0}.assessed .list>li{padding-block:.5rem}
.map img{inline-size:100%;block-size:auto;display:block;background:var(--sea);border-radius:var(--radius)}
.map figcaption{margin-block-start:.5rem}
/* the day that is shown */
.asof{border-block-start:1px solid var(--line);margin-block-start:1.25rem;padding-block-start:.875rem;max-inline-size:36em}
.asof>p{margin:0 0 .625rem;font-size:1rem}
.asof strong{font-weight:600}
.asof .turn{display:flex;flex-wrap:wrap;gap:.5rem .5rem;align-items:end}
.asof label{display:block;font-size:var(--t-note);color:var(--ink-2)}
.asof input{inline-size:auto;max-inline-size:100%}
.asof .step{display:inline-grid;place-items:center;inline-size:2.75rem;block-size:2.75rem;border:1px solid var(--ink-3);border-radius:var(--radius);color:var(--ink);text-decoration:none;font-size:1.25rem;line-height:1}
.asof a.step:hover{border-color:var(--ink);background:var(--ground)}
.asof span.step{color:var(--line);border-color:var(--line)}
.asof details{margin:.5rem 0 0;font-size:var(--t-note)}
.asof .today{display:grid;place-items:center;min-block-size:2.75rem;margin-inline-start:.5rem;font-size:1rem}
.track{position:relative;block-size:1.75rem;margin-block:.875rem 0}
.track svg{inline-size:100%;block-size:1.75rem;overflow:visible}
.track .rail{stroke:var(--line);stroke-width:4}.track .gone{stroke:var(--accord);stroke-width:4}
.track .tick{stroke:var(--paper);stroke-width:1}
.track .knob{fill:var(--accord);stroke:var(--paper);stroke-width:2}
.track input{position:absolute;inset:0;inline-size:100%;block-size:100%;margin:0;opacity:0;cursor:ew-resize}
.track:has(input:focus-visible){outline:3px solid var(--focus);outline-offset:4px;box-shadow:0 0 0 4px var(--ink)}
.ends{display:flex;max-inline-size:none;margin:0;justify-content:space-between;gap:1rem;font-size:.875rem;color:var(--ink-2)}
.busy{opacity:.55}
@media (prefers-reduced-motion:no-preference){.seg,.busy{transition:fill .15s,opacity .15s}}
@media (forced-colors:active){.seg,.curve *,.bar *,.track *{forced-color-adjust:none}.tag{border:1px solid}}
`
