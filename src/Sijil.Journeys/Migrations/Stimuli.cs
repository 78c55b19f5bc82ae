using Sijil.Facts;
using Sijil.Journeys.Migrations;

namespace Sijil.Journeys;

/// <summary>The case is to go on by another version.</summary>
/// <param name="Made">Of a case that is to go back: how it came.</param>
internal sealed record Migrating(MigrationWay Way, Actor By, CaseMigrated? Made = null) : Stimulus
{
    public bool IsBack => Made is not null;
}
