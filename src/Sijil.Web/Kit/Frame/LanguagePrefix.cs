using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Sijil.Web.Kit.Frame;

/// <summary>Puts the language first in the address of every page, the error pages excepted.</summary>
internal sealed class LanguagePrefix : IPageRouteModelConvention
{
    public const string RouteValue = "lang";

    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal)) return;
        foreach (var selector in model.Selectors)
        {
            var route = selector.AttributeRouteModel!;
            route.Template = AttributeRouteModel.CombineTemplates($"{{{RouteValue}:regex(^(ar|en)$)}}", route.Template?.TrimStart('~', '/'));
        }
    }
}
