namespace Sijil.Architecture.Tests;

/// <summary>docs/ARCHITECTURE.md cannot lie: its arrows are the references of the projects and of what was built from them.</summary>
public sealed class MapTests
{
    [Fact]
    public void A_line_names_only_lines_above_it() => Rule.HasNoOffender(Map.Forward);

    [Fact]
    public void Every_project_is_on_the_map_and_the_map_names_no_other() =>
        Assert.Equal(House.Projects.Keys.Order(), Map.Assemblies.Keys.Order());

    [Fact]
    public void Every_project_references_exactly_what_its_arrows_name() =>
        Rule.HasNoOffender(
            from project in House.Projects
            let arrows = Map.Assemblies.GetValueOrDefault(project.Key, [])
            where !arrows.Order().SequenceEqual(project.Value.Order())
            select $"{project.Key} references {string.Join(' ', project.Value)}, its arrows name {string.Join(' ', arrows)}");

    [Fact]
    public void No_built_assembly_uses_a_type_that_its_arrows_do_not_name() =>
        Rule.HasNoOffender(
            from project in House.Projects.Keys
            from used in Assemblies.UsedBy(project)
            where !Map.Assemblies.GetValueOrDefault(project, []).Contains(used)
            select $"{project} uses {used}");

    [Fact]
    public void Every_room_is_on_the_map_and_the_map_names_no_other() =>
        Rule.HasNoOffender(
            from hall in House.Halls
            let onDisk = House.RoomsOf(hall).ToHashSet()
            let onMap = Map.RoomsOf(hall).Keys.ToHashSet()
            from wrong in onDisk.Except(onMap).Select(room => $"{hall}/{room} is not on the map")
                .Concat(onMap.Except(onDisk).Select(room => $"{hall}/{room} is on the map and not on disk"))
            select wrong);

    [Fact]
    public void A_room_knows_only_the_sibling_rooms_that_its_arrows_name() =>
        Rule.HasNoOffender(
            from hall in House.Halls
            let rooms = Map.RoomsOf(hall)
            from use in RoomUses.In(hall)
            where rooms.ContainsKey(use.To) && !rooms.GetValueOrDefault(use.From, []).Contains(use.To)
            select $"{hall}: {use.From} -> {use.To} ({use.Types})");
}
