using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Sijil.Sandbox.UaePass;

/// <summary>The emulator's one page: who are you, and do you agree. Plainly not the real provider's.</summary>
internal static class ConsentPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(IReadOnlyList<SandboxPersona> personas, string hint, string redirect, string state, string language)
    {
        var arabic = language == "ar";
        string Say(string ar, string en) => arabic ? ar : en;
        var page = new StringBuilder();
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{language}" dir="{(arabic ? "rtl" : "ltr")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Say("محاكي الهوية الرقمية", "Digital identity emulator")}</title><link rel="icon" href="/img/mark.svg" type="image/svg+xml"><link rel="stylesheet" href="/css/app.css"></head>
            <body><main class="sandbox-identity"><h1>{Say("محاكي الهوية الرقمية", "Digital identity emulator")}</h1>
            <p>{Say("هذه صفحة تجريبية، وليست مزوّد الهوية الحقيقي. كل الأشخاص فيها خياليون.", "This is a practice page, not the real identity provider. Everyone on it is invented.")}</p>
            <form method="post"><input type="hidden" name="redirect_uri" value="{Html.Encode(redirect)}"><input type="hidden" name="state" value="{Html.Encode(state)}">
            <fieldset><legend>{Say("من أنت؟", "Who are you?")}</legend>
            """);
        foreach (var persona in personas.Where(persona => hint.Length == 0 || persona.Uuid == hint || personas.All(one => one.Uuid != hint)))
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"""
                <p><label><input type="radio" name="persona" value="{persona.Uuid}" required {(persona.Uuid == hint ? "checked" : "")}>
                {Html.Encode(arabic ? persona.Name.Ar : persona.Name.En)} · SOP{persona.Sop}</label></p>
                """);
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"""
            </fieldset><p>{Say("تطلب البوابة اسمك ومستوى هويتك.", "The portal asks for your name and your level of identity.")}</p>
            <p><button class="aegov-btn" name="answer" value="approve">{Say("أوافق وأتابع", "Agree and continue")}</button>
            <button class="aegov-btn btn-outline" name="answer" value="cancel" formnovalidate>{Say("إلغاء", "Cancel")}</button></p></form></main></body></html>
            """);
        return page.ToString();
    }
}
