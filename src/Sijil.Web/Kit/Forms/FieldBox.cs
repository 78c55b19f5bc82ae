using Microsoft.AspNetCore.Html;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Forms;

/// <summary>The part of a field that is filled: box, list, circles or ticks.</summary>
internal sealed class FieldBox(FieldPart asked, string name, string id, string value, string? describedBy)
{
    public IHtmlContent Draw() => asked.Kind switch
    {
        FieldKind.Hidden => Html.Of($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">"),
        FieldKind.Textarea => Html.Of($"<textarea id=\"{id}\" name=\"{name}\" class=\"{Class}\" rows=\"5\"{Common}>{value}</textarea>"),
        FieldKind.Select => Select(),
        FieldKind.Radio => Html.Join(asked.Options.Select((option, i) => Choice("radio", option, i))),
        FieldKind.Checkbox when asked.Options.Count > 0 => Html.Join(asked.Options.Select((option, i) => Choice("checkbox", option, i))),
        FieldKind.Checkbox => Tick(),
        _ => Affixed(Input()),
    };

    private string Class => asked.Width is null ? "gov-input" : $"gov-input is-{asked.Width}";

    private IHtmlContent Common => Html.Of(
        $"{Html.Attribute("dir", Direction)}{Html.Attribute("aria-describedby", describedBy)}{Html.Attribute("autocomplete", asked.Autocomplete)}{Html.Attribute("maxlength", asked.MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture))}{Html.Flag("readonly", asked.ReadOnly)}{Html.Flag("aria-invalid=\"true\"", asked.Error is not null)}");

    private string? Direction => asked.Dir ?? asked.Kind switch
    {
        FieldKind.Text or FieldKind.Textarea or FieldKind.Search => "auto",
        FieldKind.Date => null,
        _ => "ltr",
    };

    private IHtmlContent Input()
    {
        // Numbers are typed as text: a number box would refuse Arabic digits.
        var type = asked.Kind is FieldKind.Number ? "text" : asked.Kind.ToString().ToLowerInvariant();
        var mode = asked.Kind is FieldKind.Number ? "decimal" : null;
        return Html.Of($"<input type=\"{type}\" id=\"{id}\" name=\"{name}\" class=\"{Class}\" value=\"{(asked.Kind is FieldKind.Password ? "" : value)}\"{Html.Attribute("inputmode", mode)}{Common}>");
    }

    private IHtmlContent Affixed(IHtmlContent input) => asked.Before is null && asked.After is null
        ? input
        : Html.Of($"<div class=\"gov-affix\">{Html.With(asked.Before, $"<span>{asked.Before}</span>")}{input}{Html.With(asked.After, $"<span>{asked.After}</span>")}</div>");

    private IHtmlContent Select()
    {
        var options = Html.Join(asked.Options.Select(option =>
            Html.Of($"<option value=\"{option.Value}\"{Html.Flag("selected", option.Value == value)}>{option.Label}</option>")));
        var none = Html.When(value.Length is 0, $"<option value=\"\" selected>{TextCatalogue.Get(Language.Current, "kit.choose")}</option>");
        return Html.Of($"<select id=\"{id}\" name=\"{name}\" class=\"{Class}\"{Html.Attribute("aria-describedby", describedBy)}{Html.Flag("aria-invalid=\"true\"", asked.Error is not null)}>{none}{options}</select>");
    }

    private IHtmlContent Choice(string type, Option option, int index)
    {
        // The first choice bears the field's own id: the error summary leads the keyboard to it.
        var own = index is 0 ? id : $"{id}-{index}";
        var chosen = type is "radio" ? option.Value == value : value.Split(',').Contains(option.Value);
        var hint = Html.With(option.Hint, $"<p class=\"gov-hint\" id=\"{id}-{index}-hint\">{option.Hint}</p>");
        var by = Html.Attribute("aria-describedby", option.Hint is null ? null : $"{id}-{index}-hint");
        return Html.Of($"<div class=\"gov-choice\"><input type=\"{type}\" id=\"{own}\" name=\"{name}\" value=\"{option.Value}\"{by}{Html.Flag("checked", chosen)}><div><label for=\"{own}\">{option.Label}</label>{hint}</div></div>");
    }

    private IHtmlContent Tick()
    {
        var chosen = value is "true" or "True" or "on" or "true,false";
        var hint = Html.With(asked.Hint, $"<p class=\"gov-hint\" id=\"{id}-hint\">{asked.Hint}</p>");
        return Html.Of($"<div class=\"gov-choice\"><input type=\"checkbox\" id=\"{id}\" name=\"{name}\" value=\"true\"{Html.Flag("checked", chosen)}{Html.Attribute("aria-describedby", describedBy)}{Html.Flag("aria-invalid=\"true\"", asked.Error is not null)}><div><label for=\"{id}\">{asked.Label}</label>{hint}</div></div>");
    }
}
