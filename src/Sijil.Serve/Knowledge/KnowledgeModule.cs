using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Serve.Knowledge;

/// <summary>Answers that staff read out and customers find, and the questions that found none: they are listed until somebody writes the answer.</summary>
public static class KnowledgeModule
{
    public static void AddKnowledge(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<AnswerGaps>().AddSingleton<IFold>(services => services.GetRequiredService<AnswerGaps>());
        app.Services.AddSingleton<Answers>();
    }
}
