using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Parts;

/// <summary>How a moment is written: both calendars, the day, the day and hour, or as people say it.</summary>
public enum TimeShape { Date, Day, Moment, Relative }

/// <summary>A moment for people and machines alike.</summary>
[HtmlTargetElement("gov-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimePart(TimeProvider clock) : TagHelper
{
    public DateTimeOffset At { get; set; }
    public TimeShape Shape { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Shape is TimeShape.Relative
            ? Html.Of($"<time datetime=\"{Fmt.Machine(At)}\" title=\"{Fmt.DayTime(At)}\">{Fmt.Relative(Fmt.DayOf(At), Fmt.DayOf(clock.GetUtcNow()))}</time>")
            : Draw(At, Shape));
    }

    internal static IHtmlContent Draw(DateTimeOffset at, TimeShape shape) =>
        Html.Of($"<time datetime=\"{Fmt.Machine(at)}\">{Written(at, shape)}</time>");

    private static string Written(DateTimeOffset at, TimeShape shape) => shape switch
    {
        TimeShape.Day => Fmt.Day(at),
        TimeShape.Moment => Fmt.DayTime(at),
        _ => Fmt.Date(at),
    };
}

/// <summary>An amount in dirhams.</summary>
[HtmlTargetElement("gov-money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyPart : TagHelper
{
    public decimal Amount { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-num");
        output.Content.SetContent(Fmt.Money(Amount));
    }
}

/// <summary>A number, phone, plate or address of a machine: left to right in every line.</summary>
[HtmlTargetElement("gov-id", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IdPart : TagHelper
{
    public string Value { get; set; } = "";

    /// <summary>Hides the middle of a personal number.</summary>
    public bool Masked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("dir", "ltr");
        output.Content.SetContent(Masked ? Mask.Of(Value) : Value);
    }
}

/// <summary>Personal numbers with their middle hidden: 784-1990-•••••••-1.</summary>
internal static class Mask
{
    public static string Of(string id)
    {
        var parts = id.Split('-');
        if (parts.Length is 4) return $"{parts[0]}-{parts[1]}-{new string('•', parts[2].Length)}-{parts[3]}";
        return id.Length <= 4 ? new string('•', id.Length) : new string('•', id.Length - 4) + id[^4..];
    }
}

/// <summary>A person by name, with the number masked.</summary>
[HtmlTargetElement("gov-person", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonPart : TagHelper
{
    public string Name { get; set; } = "";
    public string? Id { get; set; }
    public string? Role { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gov-person");
        IHtmlContent id = Id is null ? Html.Nothing : Html.Of($"<small><bdi dir=\"ltr\">{Mask.Of(Id)}</bdi></small>");
        output.Content.SetHtmlContent(Html.Of(
            $"<span aria-hidden=\"true\">{Name.FirstOrDefault(char.IsLetterOrDigit)}</span><span><bdi>{Name}</bdi>{Html.With(Role, $"<small>{Role}</small>")}{id}</span>"));
    }
}
