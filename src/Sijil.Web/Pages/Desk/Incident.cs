namespace Sijil.Web.Pages.Desk;

/// <summary>What can be done about something stuck, by the code of its incident.</summary>
internal static class Incident
{
    public static string WhatNow(string code) => code switch
    {
        "no-answer" => "desk.stuck.no-answer",
        "in-doubt" => "desk.stuck.in-doubt",
        "answered-late" => "desk.stuck.answered-late",
        "deadlock" or "no-count" or "too-many" or "no-way-on" => "desk.stuck.no-way-on",
        _ => "desk.stuck.refused",
    };
}
