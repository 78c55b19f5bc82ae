using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Kit.Parts;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Forms;

/// <summary>A question with its label, hint, mistake and source; the only way a page asks for anything.</summary>
[HtmlTargetElement("gov-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldPart : TagHelper
{
    /// <summary>The bound property: gives name, value and mistake where they are not set.</summary>
    public ModelExpression? For { get; set; }
    public string? Name { get; set; }
    public object? Value { get; set; }
    public FieldKind Kind { get; set; }
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public string? Error { get; set; }

    /// <summary>The register that the value was fetched from.</summary>
    public string? Source { get; set; }
    public bool Optional { get; set; }
    public bool ReadOnly { get; set; }

    /// <summary>The only question of its page: the label is the page's heading.</summary>
    public bool Question { get; set; }
    public IReadOnlyList<Option> Options { get; set; } = [];
    public string? Autocomplete { get; set; }

    /// <summary>Text direction of the box: ltr for ids and addresses; by the words themselves otherwise.</summary>
    public string? Dir { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
    public int? MaxLength { get; set; }

    /// <summary>short or medium; full when empty.</summary>
    public string? Width { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Resolve();
        var grouped = Kind is FieldKind.Radio || (Kind is FieldKind.Checkbox && Options.Count > 0);
        var box = new FieldBox(this, Name!, IdOf(Name!), Written, DescribedBy);
        if (Kind is FieldKind.Hidden)
        {
            output.TagName = null;
            output.Content.SetHtmlContent(box.Draw());
            return;
        }
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"gov-field{(Error is null ? "" : " has-error")}{(Question ? " is-question" : "")}");
        if (grouped && DescribedBy is { } by) output.Attributes.SetAttribute("aria-describedby", by);
        var head = Kind is FieldKind.Checkbox && !grouped ? Html.Nothing : Heading(grouped);
        output.Content.SetHtmlContent(Html.Of($"{head}{Notes()}{box.Draw()}{SourceLine.Draw(Source)}"));
    }

    /// <summary>The element id of a field's name; the error summary links to it.</summary>
    public static string IdOf(string name) => "f-" + TagBuilder.CreateSanitizedId(name, "-");

    private string Written => Value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };

    private string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : IdOf(Name!) + "-hint", Error is null ? null : IdOf(Name!) + "-error" }.Where(id => id is not null)) is { Length: > 0 } ids ? ids : null;

    private void Resolve()
    {
        (Error, Hint, Source) = (Said(Error), Said(Hint), Said(Source));    // a page that has nothing to say gives an empty text
        Name ??= For is null ? "" : View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        if (View.ViewData.ModelState.TryGetValue(Name, out var entry))
        {
            Error ??= entry.Errors.FirstOrDefault()?.ErrorMessage is { Length: > 0 } said ? said : null;
            if (entry.ValidationState is ModelValidationState.Invalid) Value ??= entry.AttemptedValue;
        }
        Value ??= For?.Model;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private IHtmlContent Heading(bool grouped)
    {
        var optional = Html.When(Optional, $" <span class=\"gov-optional\">({TextCatalogue.Get(Language.Current, "kit.optional")})</span>");
        IHtmlContent words = Question ? Html.Of($"<h1>{Label}{optional}</h1>") : Html.Of($"{Label}{optional}");
        return grouped ? Html.Of($"<legend>{words}</legend>") : Html.Of($"<label for=\"{IdOf(Name!)}\">{words}</label>");
    }

    private IHtmlContent Notes()
    {
        var id = IdOf(Name!);
        var mistake = TextCatalogue.Get(Language.Current, "kit.error");
        IHtmlContent hint = Kind is FieldKind.Checkbox && Options.Count is 0 ? Html.Nothing : Html.With(Hint, $"<p class=\"gov-hint\" id=\"{id}-hint\">{Hint}</p>");
        return Html.Of($"{hint}{Html.With(Error, $"<p class=\"gov-error\" id=\"{id}-error\">{IconPart.Draw("warning-circle")}<span><span class=\"gov-hidden\">{mistake}: </span>{Error}</span></p>")}");
    }
}
