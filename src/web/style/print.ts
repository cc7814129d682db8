/** A printed page says its day, nothing in it stays folded, and it begins with what a file needs. */
export const print = `
@media print{
  .no-print,body:has(.paper) :is(.mast,.who,.crumb,.foot){display:none!important}
  .paper{border:0;padding:0;margin:0;max-inline-size:none}.paper h1{font-size:19pt}.paper section{grid-template-columns:31mm minmax(0,1fr);padding-block:7pt}
  .paper dl.facts{grid-template-columns:34mm minmax(0,1fr);gap:1.5pt 8pt}.paper dl.facts dd{margin:0}.paper tr{break-inside:auto}.paper td,.paper th{padding-block:2pt}
  .paper .says{font-size:12.5pt}.paper header .note,.paper footer{font-size:8.5pt}.paper code{font-size:7.4pt}
  .mast nav,.lang,.skip,.who,.asof>:not(p),.pager,.filter,.foot a,.crumb{display:none!important}
  .asof{border:0;margin:0;padding:0}summary{list-style:none;color:inherit}details::details-content{content-visibility:visible;block-size:auto}
  :root{color-scheme:light;--ink:#000;--ink-2:#333;--ink-3:#555;--paper:#fff;--ground:#fff;--line:#bbb;--line-2:#ddd;--accord:#0c4f5e;--accord-t:#e3eff1;--await:#8a5200;--await-l:#b5791f;--await-t:#fdf3e0;--object:#8d1b3d;--object-t:#fae8ed;--margin:32mm;--gutter:6mm}
  html{font-size:8.6pt}.brand small{display:block}.brand:hover span{text-decoration:none!important}body{display:block}.wrap{max-inline-size:none;padding:0}.mast>.wrap{min-block-size:0;padding-block:0 6pt}.foot{background:none;padding-block:6pt}
  .head{padding-block:10pt 12pt}.head.two{grid-template-columns:minmax(0,1fr) 58mm}
  .sect{break-inside:auto;padding-block:9pt 12pt;grid-template-columns:var(--margin) minmax(0,1fr)}a{color:inherit;text-decoration:none}
  h1,h2,h3,caption{break-after:avoid}tr,.tree .leaf,.days>li,.road>li,.places li,figure{break-inside:avoid}thead{display:table-header-group}
  svg *,.tag,tr.await,.places li,.road .dot{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  @page{margin:18mm 16mm}
}
`
