using Sijil.Serve.Incidents;

namespace Sijil.Web.Pages.Desk;

/// <summary>What can be done about something stuck, by the code of its incident.</summary>
internal static class Incident
{
    public static string WhatNow(string code) => $"incident.now.{IncidentList.KindOf(code)}";

    public static string Kind(string code) => $"incident.kind.{IncidentList.KindOf(code)}";
}
