"""Opens layers in QGIS as a person would and tells what QGIS made of their styles.

Arguments: the file to write the findings to as JSON, then layers (a file, or FILE|layername=NAME).
Beside the findings a picture of each layer is drawn, NUMBER.png. QGIS may crash when it ends, after
all is done: whoever calls this judges by the findings.
"""
import json
import os
import sys

from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def told(layer, picture):
    layer.loadDefaultMetadata()
    renderer = layer.renderer()
    found = {
        "valid": layer.isValid(),
        "features": layer.featureCount(),
        "crs": layer.crs().authid(),
        "fields": [field.name() for field in layer.fields()],
        "aliases": {field.name(): field.alias() for field in layer.fields()},
        "widgets": {
            field.name(): layer.editorWidgetSetup(i).type()
            for i, field in enumerate(layer.fields())
        },
        "hidden": [c.name for c in layer.attributeTableConfig().columns() if c.hidden],
        "display": layer.displayExpression(),
        "labels": layer.labelsEnabled(),
        "title": layer.metadata().title(),
        "abstract": layer.metadata().abstract(),
        "licenses": layer.metadata().licenses(),
        "rights": layer.metadata().rights(),
        "metadataCrs": layer.metadata().crs().authid(),
    }
    if renderer is None:
        return found
    found["renderer"] = renderer.type()
    if renderer.type() == "categorizedSymbol":
        found["by"] = renderer.classAttribute()
        found["classes"] = [
            [c.value(), c.label(), c.symbol().color().name(), shape(c.symbol())]
            for c in renderer.categories()
        ]
    else:
        found["classes"] = [["", "", renderer.symbol().color().name(), shape(renderer.symbol())]]
    found["drawn"] = drawn(layer)
    found["tip"] = tip(layer)
    found["shown"] = shown(layer)
    found["colours"] = draw(layer, picture)
    return found


def shape(symbol):
    settings = symbol.symbolLayer(0).properties()
    return settings.get("style", settings.get("name", settings.get("line_style", "")))


def drawn(layer):
    """How many features fall into each category."""
    renderer = layer.renderer()
    if renderer.type() != "categorizedSymbol":
        return {}
    counts = {}
    expression = QgsExpression(renderer.classAttribute())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature in layer.getFeatures():
        context.setFeature(feature)
        value = expression.evaluate(context)
        key = "" if value is None or str(value) == "NULL" else str(value)
        counts[key] = counts.get(key, 0) + 1
    return counts


def tip(layer):
    for feature in layer.getFeatures():
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(feature)
        return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    return ""


def shown(layer):
    """The first feature as the table of attributes shows it."""
    for feature in layer.getFeatures():
        found = {}
        for i, field in enumerate(layer.fields()):
            setup = layer.editorWidgetSetup(i)
            formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
            found[field.name()] = formatter.representValue(
                layer, i, setup.config(), None, feature.attribute(i)
            )
        return found
    return {}


def draw(layer, picture):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(900, 900))
    extent = layer.extent()
    extent.scale(1.05)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(picture)
    colours = {}
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            name = image.pixelColor(x, y).name()
            colours[name] = colours.get(name, 0) + 1
    return colours


def main():
    findings, layers = sys.argv[1], sys.argv[2:]
    application = QgsApplication([], False)
    application.initQgis()
    found = []
    for number, source in enumerate(layers):
        picture = os.path.join(os.path.dirname(findings), f"{number}.png")
        found.append(told(QgsVectorLayer(source, f"layer {number}", "ogr"), picture))
    with open(findings, "w", encoding="utf-8") as out:
        json.dump(found, out, ensure_ascii=False, indent=1)


main()
