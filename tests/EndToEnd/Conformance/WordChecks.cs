namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class Punctuated() : DomCheck("arabic-marks", Sources.Design, "علامات الترقيم في النص العربي عربية.", "Arabic text has Arabic punctuation.",
    "words('ar').concat(words('ur')).filter(text => /[\\u0620-\\u06d3]\\s?[,;?](\\s|$)/.test(text)).map(text => text.trim().slice(0, 80))", "يقرؤها الناس، فيها", "يقرؤها الناس, فيها");

internal sealed class OneKindOfDigits() : DomCheck("digits", Sources.Design, "الأرقام في الصفحة بشكل واحد.", "The figures of a page are of one kind.",
    "words('ar').some(text => /[٠-٩]/.test(text) && !/٠١٢٣٤٥٦٧٨٩/.test(text)) && words('ar').some(text => /[0-9]/.test(text)) ? ['both kinds: ' + words('ar').find(text => /[٠-٩]/.test(text))?.trim().slice(0, 60)] : []", "<td>50</td>", "<td>٥٠</td>");

internal sealed class British() : DomCheck("british", Sources.Design, "الإنجليزية بريطانية.", "English is British English.",
    "words('en').filter(text => /\\b(colors?|organizations?|organized?|authoriz\\w+|canceled|favorites?|center|centers|behavior|enrollment|fulfill|catalog)\\b/i.test(text)).map(text => text.trim().slice(0, 80))", "the colour of", "the color of");

internal sealed class SignsIn() : DomCheck("sign-in-word", "UAE PASS", "كلمة الدخول واحدة في الموقع كله.", "One word for signing in, everywhere.",
    "words('en').filter(text => /\\blog ?(in|on)\\b/i.test(text)).map(text => text.trim().slice(0, 80))", "Sign in to see", "Log in to see");

internal sealed class Masked() : DomCheck("masked", Sources.Design, "رقم الهوية مستور في كل صفحة.", "The number of an identity card is masked on every page.",
    "(document.body.innerText.match(/784-?\\d{4}-?\\d{7}-?\\d/g) ?? []).map(number => number.slice(0, 8) + '…')", "784-1990-•••••••-1", "784-1990-1234567-1");

internal sealed class Dated() : DomCheck("dates", Sources.Design, "التاريخ يوم فشهر فسنة، وتقرؤه الآلات أيضاً.", "Dates are day, month, year, and machines read them too.",
    "all('time').filter(time => !/^\\d{4}-\\d\\d-\\d\\d/.test(time.dateTime) && !/^P/.test(time.dateTime)).map(say).concat(words('', '.gov-hint').filter(text => /\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d\\d?\\/\\d\\d?\\/\\d{4}\\b/.test(text)).map(text => text.trim().slice(0, 80)))",
    "22 نوفمبر 2026", "11/22/2026");

internal sealed class Whole() : DomCheck("texts", "Sijil", "لا يظهر مفتاح نص ولا خانة فارغة مكان الكلام.", "No key of a text and no empty place stands where words belong.",
    "words('').filter(text => /⟦|\\{\\d\\}|\\bundefined\\b|\\bNaN\\b/.test(text)).map(text => text.trim().slice(0, 80))", "<td>50</td>", "<td>⟦fee.amount⟧</td>");
