/** The judge's version, as certificates name it: that of the package. */
export const judgeVersion = '0.1.0'
