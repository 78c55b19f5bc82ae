using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sijil.Record;

namespace Sijil.Measure.Surveys;

/// <summary>Surveys after transactions: a drawn sample, questions as data, results with their interval.</summary>
public static class SurveysModule
{
    public static void AddSurveys(this IHostApplicationBuilder app)
    {
        app.Services.AddSingleton<SurveyAnswers>().AddSingleton<IFold>(services => services.GetRequiredService<SurveyAnswers>());
        app.Services.AddSingleton<AnswerSurvey>();
        app.Services.AddSingleton<SurveyReader>();
    }
}
