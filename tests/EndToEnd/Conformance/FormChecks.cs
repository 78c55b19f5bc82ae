namespace Sijil.EndToEnd.Tests.Conformance;

internal sealed class Labelled() : DomCheck("labels", "WCAG 2.2, 3.3.2", "لكل حقل تسمية ظاهرة أو مقروءة.", "Every field has a label.",
    "all('input:not([type=hidden]):not([type=submit]), select, textarea').filter(field => !field.labels?.length && !field.ariaLabel && !field.getAttribute('aria-labelledby')).map(say)",
    "<label for=\"mail\">البريد الإلكتروني</label>", "<span>البريد الإلكتروني</span>");

internal sealed class Typed() : DomCheck("types", "Sijil", "كل حقل وكل زر يصرّح بنوعه.", "Every field and every button says its type.",
    "all('input:not([type]), form button:not([type])').map(say)", "<input type=\"text\" id=\"name\"", "<input id=\"name\"");

internal sealed class NotPlaceholders() : DomCheck("placeholders", Sources.Design, "لا يقوم نص باهت داخل الحقل مقام تسميته.", "No faint text within a field stands in for its label.",
    "all('[placeholder]').map(say)", "id=\"mail\"", "id=\"mail\" placeholder=\"البريد\"");

internal sealed class Grouped() : DomCheck("groups", "WCAG 2.2, 1.3.1", "خيارات السؤال الواحد مجموعة لها عنوان.", "The choices of one question are a group with a heading.",
    "all('input[type=radio]').filter(radio => !radio.closest('fieldset')?.querySelector('legend') && !radio.closest('[role=radiogroup]')).map(say)", "<legend>الحجم</legend>", "<p>الحجم</p>");

internal sealed class Filled() : DomCheck("autocomplete", "WCAG 2.2, 1.3.5", "يعرف المتصفح حقول البريد والهاتف فيملؤها.", "The browser knows the fields of e-mail and telephone and fills them in.",
    "all('input[type=email], input[type=tel]').filter(field => !field.readOnly && !field.autocomplete).map(say)", " autocomplete=\"email\"", "");

internal sealed class Sendable() : DomCheck("no-scripts", "Sijil", "كل نموذج يُرسل بزر من غير برمجيات في المتصفح.", "Every form is sent by a button, without scripts in the browser.",
    "all('form').filter(form => !all('button[type=submit], input[type=submit]', form).length && !document.querySelector(`button[form='${form.id || 'none'}']`)).map(say)", "<button type=\"submit\">", "<button type=\"button\">");

internal sealed class Guarded() : DomCheck("forgery", "OWASP ASVS 5, 3.5", "كل نموذج يغيّر شيئاً يحمل علامة تمنع تزويره.", "Every form that changes something carries a mark against forgery.",
    "all('form[method=post]').filter(form => !form.querySelector('input[name=__RequestVerificationToken]')).map(say)", "<input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"x\">", "");

internal sealed class Told() : DomCheck("errors", "WCAG 2.2, 3.3.1", "كل خطأ في الملخّص رابط إلى حقله، والحقل معلّم بالخطأ.", "Every error of a summary links to its field, and the field is marked as wrong.",
    "all('.gov-errors a').filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(say).concat(all('[aria-invalid=true]').filter(field => !field.getAttribute('aria-describedby')).map(say))",
    "<a href=\"#name\">", "<a href=\"#nowhere\">");

internal sealed class Speaking() : DomCheck("links", "WCAG 2.2, 2.4.4", "لكل رابط وزر نص يُعرف منه إلى أين يقود.", "Every link and button has words that say what it does.",
    "all('a[href], button').filter(one => !named(one)).map(say)", "<a href=\"/ar/services\">الخدمات</a>", "<a href=\"/ar/services\"></a>");

internal sealed class Apart() : DomCheck("noopener", Sources.Design, "ما يفتح في نافذة جديدة لا يمسك بهذه.", "What opens in a new window has no hold on this one.",
    "all('a[target=_blank]').filter(link => !/noopener|noreferrer/.test(link.rel)).map(say)", " rel=\"noopener\"", "");

internal sealed class Pictured() : DomCheck("pictures", "WCAG 2.2, 1.1.1", "لكل صورة بديل نصي، والأيقونات لا تُقرأ.", "Every picture has words in its place, and icons are not read out.",
    "all('img:not([alt])').concat(all('svg').filter(svg => !svg.closest('[aria-hidden=true], [role=img]'))).map(say)", " alt=\"علامة سجل\"", "");

internal sealed class Tabled() : DomCheck("tables", "WCAG 2.2, 1.3.1", "لكل جدول عنوان، ولكل عمود وصف رأس.", "Every table has a caption, and every heading its direction.",
    "all('table').filter(table => !table.caption?.textContent.trim()).concat(all('th:not([scope])')).map(say)", "<caption>الرسوم</caption>", "");
