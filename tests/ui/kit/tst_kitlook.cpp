// SPDX-License-Identifier: GPL-3.0-or-later
// The kit's look: tokens with enough contrast, figures of one width, an icon for each name, a theme that is
// followed, a part that is dark on its own, the ring for the keyboard only.
#include "ui/kit/button.h"
#include "ui/kit/focusring.h"
#include "ui/kit/icons.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/look.h"
#include "ui/kit/segments.h"
#include "ui/kit/switch.h"
#include "ui/kit/type.h"

#include <cmath>
#include <QAccessible>
#include <QDir>
#include <QFocusFrame>
#include <QFontInfo>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace foyer::kit;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
           + 0.0722 * linear(double(colour.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestKitLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_reachContrast_data();
    void words_reachContrast();
    void figures_areOfOneWidth();
    void weights_areTheFontsOwn();
    void icons_areThoseOfTheFolder();
    void icon_isDrawnInItsColour();
    void theme_changesEverything();
    void theme_isToldAtOnce();
    void part_isDarkOnItsOwn();
    void ring_isForTheKeyboard();
    void kinds_areTold();
};

void TestKitLook::words_reachContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestKitLook::words_reachContrast()
{
    QFETCH(const bool, dark);
    const Tokens &t = dark ? Tokens::darkSet() : Tokens::light();
    QCOMPARE(t.dark, dark);
    for (const QColor &ground : {t.window, t.surface, t.sunken, t.hover, t.select}) {
        for (const QColor &words : {t.text, t.text2})
            QVERIFY(contrast(words, ground) >= 4.5);
    }
    QVERIFY(contrast(t.text3, t.window) >= 4.5);
    QVERIFY(contrast(t.field, t.surface) >= 3);
    QVERIFY(contrast(t.accentText, t.surface) >= 4.5);
    for (const QColor &fill : {t.accent, t.accentHover, t.accentPressed})
        QVERIFY(contrast(t.onAccent, fill) >= 4.5);
    for (const Tone tone : {Tone::Green, Tone::Amber, Tone::Red, Tone::Blue}) {
        const ToneColours colours = coloursOf(tone, t);
        QVERIFY(contrast(colours.text, colours.soft) >= 4.5);
        QVERIFY(contrast(colours.onSolid, colours.solid) >= 4.5);
    }
}

void TestKitLook::figures_areOfOneWidth()
{
    Look look(*qApp, Appearance::Light);
    for (const QFont::Weight weight : {regular, medium, strong, QFont::Bold}) {
        const QFontMetricsF metrics(figuresFont(TextSize::Tender, weight));
        const double width = metrics.horizontalAdvance(u'0');
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), width);
    }
    const QFontMetricsF words(textFont(TextSize::Tender));
    QVERIFY(words.horizontalAdvance(u'1') < words.horizontalAdvance(u'4')); // which Inter itself does not do
}

void TestKitLook::weights_areTheFontsOwn()
{
    Look look(*qApp, Appearance::Light);
    QCOMPARE(QFontInfo(textFont()).family(), QStringLiteral("Inter Text"));
    QCOMPARE(QFontInfo(figuresFont()).family(), QStringLiteral("Inter Figures"));
    double before = 0;
    for (const QFont::Weight weight : {regular, medium, strong, QFont::Bold}) {
        const QFontInfo info(textFont(TextSize::Body, weight));
        QCOMPARE(info.weight(), int(weight));
        const double width =
            QFontMetricsF(textFont(TextSize::Tender, weight)).horizontalAdvance(QStringLiteral("Haus"));
        QVERIFY(width > before);
        before = width;
    }
}

void TestKitLook::icons_areThoseOfTheFolder()
{
    QStringList named;
    for (int icon = 1; icon <= int(Icon::ZoomOut); ++icon)
        named.append(fileNameOf(Icon(icon)) + QStringLiteral(".svg"));
    QStringList files = QDir(QStringLiteral(":/foyer/icons")).entryList(QDir::Files);
    named.sort();
    files.sort();
    QCOMPARE(named, files);
}

void TestKitLook::icon_isDrawnInItsColour()
{
    const QColor green(23, 112, 58);
    const QImage image = iconPixmap(Icon::CircleCheck, 16, green, 2).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++inked;
            QVERIFY(qAbs(pixel.red() - green.red()) < 3 && qAbs(pixel.green() - green.green()) < 3);
        }
    }
    QVERIFY(inked > 30);
}

void TestKitLook::theme_changesEverything()
{
    Look look(*qApp, Appearance::Light);
    QWidget window;
    QCOMPARE(&Theme::of(&window), &look.theme());
    QSignalSpy changed(&look.theme(), &Theme::changed);
    look.theme().setAppearance(Appearance::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(tokensOf(&window).dark);
    QCOMPARE(qApp->palette().color(QPalette::Window), Tokens::darkSet().window);
    look.theme().setAppearance(Appearance::System); // offscreen has no dark desktop
    QVERIFY(!look.theme().isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), Tokens::light().window);
}

// Shown or not, and before the event loop turns again: a picture may be taken at once.
void TestKitLook::theme_isToldAtOnce()
{
    Look look(*qApp, Appearance::Light);
    QWidget shown;
    auto *label = new QWidget(&shown);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown));
    QWidget hidden;
    look.theme().setAppearance(Appearance::Dark);
    for (const QWidget *widget : {static_cast<const QWidget *>(&shown), static_cast<const QWidget *>(label),
                                  static_cast<const QWidget *>(&hidden)})
        QCOMPARE(widget->palette().color(QPalette::Window), Tokens::darkSet().window);
}

void TestKitLook::part_isDarkOnItsOwn()
{
    Look look(*qApp, Appearance::Light);
    Theme night(Appearance::Dark);
    QWidget window;
    auto *gate = new QWidget(&window);
    auto *button = new Button(QStringLiteral("Next"), Button::Kind::Plain, gate);
    night.setFor(gate);
    QVERIFY(tokensOf(button).dark);
    QVERIFY(!tokensOf(&window).dark);
}

void TestKitLook::ring_isForTheKeyboard()
{
    Look look(*qApp, Appearance::Light);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *one = new Button(QStringLiteral("One"));
    auto *two = new Button(QStringLiteral("Two"));
    auto *field = new LineEdit;
    for (QWidget *widget :
         {static_cast<QWidget *>(one), static_cast<QWidget *>(two), static_cast<QWidget *>(field)})
        column->addWidget(widget);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto ringed = [&window]() -> QWidget * {
        const QList<QFocusFrame *> frames = window.findChildren<QFocusFrame *>();
        return frames.isEmpty() ? nullptr : frames.first()->widget();
    };
    QTest::mouseClick(two, Qt::LeftButton);
    QCOMPARE(ringed(), nullptr);
    one->setFocus(Qt::TabFocusReason);
    QCOMPARE(ringed(), one);
    QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
    QCOMPARE(ringed(), two);
    QTest::keyClick(window.windowHandle(), Qt::Key_Tab); // fields change their own edge
    QCOMPARE(ringed(), nullptr);
}

void TestKitLook::kinds_areTold()
{
    Look look(*qApp, Appearance::Light);
    const auto roleOf = [](QWidget &widget) {
        return QAccessible::queryAccessibleInterface(&widget)->role();
    };
    Switch open(QStringLiteral("Open"));
    QCOMPARE(roleOf(open), QAccessible::CheckBox);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&open);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Open"));
    face->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(open.isChecked() && face->state().checked);
    Button button(QStringLiteral("Publish"));
    QCOMPARE(roleOf(button), QAccessible::Button);
    Segments segments(QStringLiteral("Span"));
    QCOMPARE(roleOf(segments), QAccessible::Grouping);
}

QTEST_MAIN(TestKitLook)
#include "tst_kitlook.moc"
