using Sijil.Facts.Registers;
using Sijil.Measure.Flows;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Flows;

/// <summary>What a source of cases, and a step of its cases, is called in the reader's language.</summary>
internal sealed class FlowNames(RegisterFold registers)
{
    public string Of(bool isLog, string id) =>
        isLog ? new Texts()["board.log", id] : registers.Services.TryGetValue(id, out var service) ? service.Name.In(Language.Current.Code) : id;

    public static string Link(bool isLog, string id) => $"/flows/{(isLog ? "log" : "service")}/{Uri.EscapeDataString(id)}";

    /// <summary>A step goes by its id in the model; the activities of an imported log are called as the log calls them.</summary>
    public static string Step(ObservedFlow flow, string id) =>
        flow.Plan?.TryFind(id) is { } node && Language.Current.Pick(node.NameAr, node.NameEn.Length > 0 ? node.NameEn : node.NameAr) is { Length: > 0 } name ? name : id;

    /// <summary>A kind of person, or a body; a person never.</summary>
    public string Hand(string hand) => new Texts() is var texts && texts.Has($"flow.role.{hand}") ? texts[$"flow.role.{hand}"] : registers.NameOf(hand).In(Language.Current.Code);
}
