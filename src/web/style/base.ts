/** What every element looks like before it is part of anything. */
export const base = `
*{box-sizing:border-box}
html{font:400 100%/1.5 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%;font-variant-numeric:lining-nums;scroll-padding-block-start:1.5rem}
body{margin:0;font-size:var(--t-text);overflow-wrap:break-word;min-block-size:100vh;min-block-size:100dvh;display:flex;flex-direction:column}
body>.foot{margin-block-start:auto}
.wrap{inline-size:100%;max-inline-size:75rem;margin-inline:auto;padding-inline:clamp(1.125rem,3vw,1.5rem)}
main{display:block}
[hidden]{display:none!important}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible,input:focus-within{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
:target{background:var(--await-t)}
.skip{position:absolute;inset-inline-start:-9999px}
.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--paper);padding:.5rem .75rem;z-index:2}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1,h2,h3,h4{font-family:var(--serif);font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
p{margin:0 0 .75rem;max-inline-size:var(--measure);text-wrap:pretty}
ul,ol{margin:0 0 .75rem;padding-inline-start:1.2em}
time,.num{font-variant-numeric:tabular-nums lining-nums}
time{white-space:nowrap}
code,pre{font-family:var(--mono);font-size:.8125em}
main code{overflow-wrap:anywhere}
pre{overflow-x:auto}
hr{border:0;border-block-start:1px solid var(--line);margin-block:1.5rem}
table{border-collapse:collapse;inline-size:100%;font-size:1rem}
caption{text-align:start;padding-block-end:.5rem;color:var(--ink-2);font-size:var(--t-note)}
th,td{text-align:start;padding:.4375rem 1rem .4375rem 0;border-block-end:1px solid var(--line-2);vertical-align:baseline}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-weight:600;font-size:var(--t-note);color:var(--ink-2);border-block-end-color:var(--ink)}
tbody th{font-weight:600}
td.num,th.num{white-space:nowrap}
td.end,th.end{text-align:end}
.scroll{overflow-x:auto;position:relative;background:linear-gradient(90deg,var(--paper) 40%,transparent) 0 0/2.5rem 100%,linear-gradient(-90deg,var(--paper) 40%,transparent) 100% 0/2.5rem 100%,linear-gradient(90deg,var(--line),transparent) 0 0/.75rem 100%,linear-gradient(-90deg,var(--line),transparent) 100% 0/.75rem 100%;background-repeat:no-repeat;background-attachment:local,local,scroll,scroll}
details{margin-block:.5rem}
summary{cursor:pointer;color:var(--link);inline-size:fit-content}
summary:hover{text-decoration:underline;text-underline-offset:.18em}
svg{display:block}
svg text{font-family:var(--sans)}
blockquote{margin:0 0 .75rem;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--ink-2)}
`
