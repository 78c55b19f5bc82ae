using System.Collections.Frozen;
using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Holds a file against every rule of the standard: first its structure, then what it means.</summary>
internal static class StandardRules
{
    private static readonly FrozenDictionary<string, Rule[]> ByName = Standard.Names.ToFrozenDictionary(
        name => name, name => All.Where(rule => rule.IsAbout(name)).ToArray(), StringComparer.Ordinal);

    private static IEnumerable<Rule> All =>
    [
        .. ExpressionRules.All, .. FlowRules.All, .. ConnectionRules.All, .. GatewayRules.All, .. ActivityRules.All, .. TaskRules.All, .. LoopRules.All, .. DataRules.All,
        .. DataSetRules.All, .. EventRules.All, .. TriggerRules.All, .. LinkRules.All, .. CompensationRules.All, .. CollaborationRules.All, .. ChoreographyRules.All,
    ];

    /// <returns>Whether every rule is kept.</returns>
    public static bool Check(XElement root, Problems problems)
    {
        var faults = new Faults(problems);
        var tree = new ModelTree(root);
        var structure = new StructureCheck(tree, faults);
        foreach (var element in tree.Elements)
        {
            structure.Check(element);
            foreach (var rule in ByName.GetValueOrDefault(element.Name.LocalName) ?? [])
                if (rule.Broken(element, tree) is { } said) faults.Note(rule.Code, element, said);
        }
        return !faults.Found;
    }
}
