using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sijil.Web.Kit.Parts;

/// <summary>One of the approved icons, drawn in the colour of its text and silent to screen readers.</summary>
[HtmlTargetElement("gov-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconPart : TagHelper
{
    private static readonly ConcurrentDictionary<string, IHtmlContent> Drawn = new();

    public string Name { get; set; } = "";

    /// <summary>Turned round in right-to-left pages: arrows and carets.</summary>
    public bool Turns { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Name, Turns));
    }

    internal static IHtmlContent Draw(string name, bool turns = false) =>
        Drawn.GetOrAdd(turns ? name + "~" : name, key => Read(key.TrimEnd('~'), key.EndsWith('~')));

    private static HtmlString Read(string name, bool turns)
    {
        using var stream = typeof(IconPart).Assembly.GetManifestResourceStream($"Icons/{name}.svg")
            ?? throw new ArgumentException($"There is no icon '{name}': add its name to assets/icons.txt and run assets/build.sh.");
        using var reader = new StreamReader(stream);
        var attributes = $"<svg class=\"gov-icon{(turns ? " turns" : "")}\" aria-hidden=\"true\" focusable=\"false\"";
        return new HtmlString(reader.ReadToEnd().Trim()
            .Replace("<svg xmlns=\"http://www.w3.org/2000/svg\"", attributes, StringComparison.Ordinal));
    }
}
