import fc from 'fast-check';

/** Texts that are nearly commands, escapes or marks. */
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        '##vso[',
        '\u001b[',
        '\n',
        '\r',
        '\u0007',
        '\u202e',
        '\u2028',
        '\uffff',
      ),
      fc.constantFrom(
        ' ',
        '\t',
        '#',
        ':',
        '[',
        '`',
        '<',
        '&',
        '|',
        '\\',
        '\ud800',
        '\ufeff',
        'error::',
        ']]>',
        '&#65;',
        '</failure>',
        '<img src=x>',
        '![x](https://x.example)',
        '@octocat',
        '```',
        '~~~',
        '---',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

/** What a terminal or a CI runner acts on, within a line. */
export const acts = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|##[a-z]*\[/iu;
