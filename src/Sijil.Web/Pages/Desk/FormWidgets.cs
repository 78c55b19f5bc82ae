using Sijil.Serve.Forms;
using Sijil.Web.Kit.Forms;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>How a form's field is shown with the kit's parts.</summary>
internal static class FormWidgets
{
    public static FieldKind KindOf(FormField field) => field.Widget switch
    {
        "radio" => FieldKind.Radio,
        "select" => FieldKind.Select,
        "date" => FieldKind.Date,
        "checkbox" => FieldKind.Checkbox,
        "textarea" => FieldKind.Textarea,
        "number" => FieldKind.Number,
        _ => FieldKind.Text,
    };

    public static IReadOnlyList<Option> OptionsOf(FormField field, Texts texts) =>
        [.. (field.Options ?? []).Select(option => new Option(option.Value, texts[option.Label], option.Hint is { } hint ? texts[hint] : null))];
}
