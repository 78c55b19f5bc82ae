using Sijil.Facts;
using Sijil.Facts.Registers;
using Sijil.Serve.Identity;
using Sijil.Web.Text;

namespace Sijil.Web.Pages.Desk;

/// <summary>The names of those who hold, do and own things, in the reader's language.</summary>
internal sealed class StaffNames(RegisterFold registers, Persons persons, Texts texts)
{
    public string Entity(string id) => texts[registers.NameOf(id)];

    public string Holder(string holder) => holder switch
    {
        "customer" => texts["desk.holder.customer"],
        "advisor" => texts["desk.holder.advisor"],
        _ => Entity(holder),
    };

    /// <summary>Whoever did something; a customer is not named in a list.</summary>
    public string Doer(Actor by) => by.Role switch
    {
        "customer" => texts["desk.holder.customer"],
        "system" => texts["desk.holder.system"],
        _ => Person(by.Id),
    };

    public string Person(string id) => persons.NameOf(id) is { } name ? texts[name] : id;

    /// <summary>A body with the name of whoever sees to what is stuck with it; an advisor's is the case's own.</summary>
    public string Responsible(string owner, string advisor) =>
        owner is "advisor" && advisor.Length > 0 ? $"{Holder(owner)} ({Person(advisor)})"
        : persons.OfficerOf(owner) is { } officer ? $"{Entity(owner)} ({texts[officer.Name]})" : Holder(owner);

    public string Element(string id) => registers.Elements.TryGetValue(id, out var element) ? texts[element.Name] : id;
}
