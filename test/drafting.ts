/** The rules of a body in which a text is drafted, for the tests and the measures of texts. Invented. */

/** Rule blocks, as a charter has them: brackets round paragraphs and their lifting, amendments, and what the Chair does with them. */
export const draftingIn = (body: string): string => `\`\`\`yaml rule
groups:
  paragraphs: { things: below }
\`\`\`

\`\`\`yaml rule
procedure: brackets
for: paragraphs
in: ${body}
opens with: placed brackets
opened by: any seat
for each: the openers
then: bracketed
\`\`\`

\`\`\`yaml rule
procedure: lifting of brackets
for: paragraphs
in: ${body}
opens with: lifted its brackets
opened by: any seat
for each: the openers
then: brackets lifted
ends: bracketed
\`\`\`

\`\`\`yaml rule
procedure: amendment
in: ${body}
opens with: proposed an amendment
opened by: any seat
then: amendment proposed
\`\`\`

\`\`\`yaml rule
procedure: drafting
in: ${body}
opens with: [merged the amendment, declined the amendment]
opened by: the Chair
then: ruled on the amendment
\`\`\`
`
