using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Serve.Feedback;

/// <summary>One place for a suggestion, a complaint or a comment, by anybody: a reference number, an answer in time, a second look for who is not satisfied, and what changed because of it.</summary>
public static class FeedbackModule
{
    public static void AddFeedback(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<Voices>();
        app.Services.AddSingleton<SpeakUp>();
        app.Services.AddSingleton<JudgeAnswer>();
    }
}
