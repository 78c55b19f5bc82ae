using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Holds one element against the standard's structure: where it stands, what it has, and what it names.</summary>
internal sealed class StructureCheck(ModelTree tree, Faults faults)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public void Check(XElement element)
    {
        CheckId(element);
        if (Standard.Of(element) is not { } rule) return;

        CheckAttributes(element, rule);
        CheckParts(element, rule);
    }

    private void CheckId(XElement element)
    {
        if (element.Text("id") is not { } id) return;

        if (!ids.Add(id)) faults.Refuse(ProblemCodes.DuplicateId, element, id);
    }

    private void CheckAttributes(XElement element, ElementRule rule)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            if (!rule.Attributes.TryGetValue(name, out var known)) faults.Advise(ConstraintCodes.UnknownAttribute, element, name, element.Kind());
            else if (!ValueRules.Fits(known.Type, attribute.Value)) faults.Note(ConstraintCodes.BadValue, element, name, attribute.Value, ValueRules.Wanted(known.Type));
            else if (known.Refers is not null) CheckReference(element, name, attribute.Value, known.Refers);
        }
        foreach (var missing in rule.Attributes.Values.Where(attribute => attribute.IsRequired && string.IsNullOrWhiteSpace(element.Text(attribute.Name))))
            faults.Note(ConstraintCodes.MissingAttribute, element, missing.Name, element.Kind());
    }

    private void CheckParts(XElement element, ElementRule rule)
    {
        if (rule.IsOpen) return;

        var counts = new Dictionary<ChildRule, int>();
        foreach (var child in element.Elements().Where(child => child.IsBpmn()))
        {
            var name = child.Kind();
            if (Standard.Place(rule, name) is not { } place)
            {
                faults.Note(Standard.Knows(name) ? ConstraintCodes.Misplaced : ProblemCodes.UnknownElement, child, Standard.Knows(name) ? [name, element.Kind()] : [name]);
                continue;
            }
            counts[place] = counts.GetValueOrDefault(place) + 1;
            if (place.IsSingle && counts[place] is 2) faults.Note(ConstraintCodes.Repeated, child, place.Name, element.Kind());
            if (place.Refers is not null) CheckReference(child, name, child.Value, place.Refers);
        }
        foreach (var missing in rule.Children.Where(child => child.IsRequired && !counts.ContainsKey(child)))
            faults.Note(ConstraintCodes.MissingPart, element, missing.Name, element.Kind());
    }

    private void CheckReference(XElement at, string name, string reference, string kind)
    {
        if (tree.IsForeign(at, reference)) return;

        if (tree.Find(reference) is not { } found) faults.Note(ProblemCodes.UnknownReference, at, name, reference.Trim());
        else if (!found.Is(kind)) faults.Note(ConstraintCodes.WrongKind, at, name, reference.Trim(), found.Kind());
    }
}
