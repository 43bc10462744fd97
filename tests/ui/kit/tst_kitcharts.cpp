// SPDX-License-Identifier: GPL-3.0-or-later
// Charts: round axes, the card of figures by mouse and keys, two themes.
#include "tests/ui/kit/samples.h"
#include "ui/kit/charts/barchart.h"
#include "ui/kit/charts/chartscale.h"
#include "ui/kit/charts/linechart.h"
#include "ui/kit/look.h"
#include "ui/kit/painting.h"
#include "ui/kit/type.h"

#include <QAbstractScrollArea>
#include <QGraphicsObject>
#include <QGraphicsView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace foyer::kit;

class TestKitCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scale_isRound_data();
    void scale_isRound();
    void keys_moveTheCard();
    void mouse_movesTheCard();
    void theme_repaints();
    void smallCharts_keepTheirFigures();
    void emptyAndOdd_areDrawn();
};

void TestKitCharts::scale_isRound_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("bottom");
    QTest::addColumn<double>("top");
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.0 << 1.0;
    QTest::newRow("one ticket") << 0.0 << 1.0 << 0.0 << 1.0;
    QTest::newRow("few tickets") << 0.0 << 7.0 << 0.0 << 8.0;
    QTest::newRow("house") << 0.0 << 383.0 << 0.0 << 400.0;
    QTest::newRow("arena") << 0.0 << 51000.0 << 0.0 << 60000.0;
    QTest::newRow("refunds") << -52.0 << 100.0 << -100.0 << 100.0;
}

void TestKitCharts::scale_isRound()
{
    QFETCH(const double, least);
    QFETCH(const double, most);
    const ChartScale scale = chartScale(least, most);
    QTEST(scale.bottom, "bottom");
    QTEST(scale.top, "top");
    QVERIFY(scale.top >= most && scale.bottom <= least);
    QVERIFY(scale.ticks.size() >= 2 && scale.ticks.size() <= 6);
    QCOMPARE(scale.ticks.front(), scale.bottom);
    QCOMPARE(scale.ticks.back(), scale.top);
}

void TestKitCharts::keys_moveTheCard()
{
    Look look(*qApp, Appearance::Light);
    QWidget window;
    window.resize(600, 300);
    auto *chart = new LineChart(QStringLiteral("Sales"), &window);
    (new QVBoxLayout(&window))->addWidget(chart);
    chart->setData(testing::channelData());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    chart->setFocus(Qt::TabFocusReason);
    QSignalSpy moved(chart, &LineChart::hoveredChanged);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(chart->hovered(), 11);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(chart->cardLines(),
             QStringList({QStringLiteral("Week 36"), QStringLiteral("Online\t20"),
                          QStringLiteral("Box office\t12"), QStringLiteral("Partners\t8")}));
    QCOMPARE(moved.size(), 2);
    chart->setHovered(4); // by a chart beside it: not told again
    QCOMPARE(moved.size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(chart->hovered(), -1);
}

void TestKitCharts::mouse_movesTheCard()
{
    Look look(*qApp, Appearance::Light);
    QWidget window;
    window.resize(600, 300);
    auto *chart = new BarChart(QStringLiteral("A day"), &window);
    (new QVBoxLayout(&window))->addWidget(chart);
    chart->setData(testing::dayData());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QWidget *view = chart->findChild<QAbstractScrollArea *>()->viewport();
    QTest::mouseMove(view, QPoint(view->width() - 30, view->height() / 2));
    QTRY_COMPARE(chart->hovered(), 9);
    QTest::mouseMove(view, QPoint(60, view->height() / 2));
    QTRY_COMPARE(chart->hovered(), 0);
}

void TestKitCharts::theme_repaints()
{
    Look look(*qApp, Appearance::Light);
    LineChart chart(QStringLiteral("Sales"));
    chart.resize(400, 200);
    chart.setData(testing::totalData());
    chart.show();
    const QImage light = chart.grab().toImage();
    look.theme().setAppearance(Appearance::Dark);
    const QImage dark = chart.grab().toImage();
    QVERIFY(light != dark);
}

// QtCharts gives the labels of the y axis less than their width in a small chart, and writes "…" instead.
void TestKitCharts::smallCharts_keepTheirFigures()
{
    Look look(*qApp, Appearance::Light);
    BarChart chart(QStringLiteral("A minute"));
    chart.resize(220, 120);
    ChartData data = testing::dayData();
    for (ChartSeries &series : data.series) {
        for (double &value : series.values)
            value *= 1000;
    }
    data.valueText = [](double value) { return QLocale(QLocale::English).toString(qint64(value)); };
    chart.setData(data);
    chart.show();
    QVERIFY(!chart.grab().isNull());
    QRectF plot;
    for (const QGraphicsItem *item : chart.findChild<QGraphicsView *>()->scene()->items()) {
        const QGraphicsObject *object = item->toGraphicsObject();
        if (object && object->property("plotArea").isValid())
            plot = object->property("plotArea").toRectF();
    }
    const int widest = textWidth(figuresFont(TextSize::Small), QStringLiteral("10,000"));
    QVERIFY(plot.left() >= widest + 8);
    QVERIFY(plot.width() > 120);
}

void TestKitCharts::emptyAndOdd_areDrawn()
{
    Look look(*qApp, Appearance::Light);
    BarChart chart(QStringLiteral("A day"));
    chart.resize(300, 160);
    chart.show();
    QVERIFY(!chart.grab().isNull());
    chart.setData({});
    ChartData one = testing::dayData();
    one.places.resize(1);
    one.axisLabels.resize(1);
    one.series.resize(1);
    one.series.front().values = {3};
    chart.setData(one);
    chart.setHovered(0);
    QVERIFY(!chart.grab().isNull());
    chart.setHovered(99); // past the end: none
    QCOMPARE(chart.hovered(), -1);
}

QTEST_MAIN(TestKitCharts)
#include "tst_kitcharts.moc"
