// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/seatview/verdihouse.h"
#include "ui/kit/seatview/seatwords.h"

#include <QSignalSpy>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::seatview;
using namespace foyer::test;

class SeatModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_model = std::make_unique<SeatModel>();
        openVerdi(*m_model);
    }

    void countsTonight()
    {
        QCOMPARE(m_model->counts().of(SeatState::Sold), 383);
        QCOMPARE(m_model->counts().of(SeatState::HouseHold), 9);
        QCOMPARE(m_model->counts().of(SeatState::Held), 7);
        QCOMPARE(m_model->counts().of(SeatState::Blocked), 2);
        QCOMPARE(m_model->counts().of(SeatState::Yours), 4);
        QCOMPARE(m_model->counts().seats(), 620);
        QCOMPARE(m_model->countsOfLevel(1).of(SeatState::Free), 26);
        QCOMPARE(m_model->freeOfCategory(QStringLiteral("premium")), 6);
    }

    void tellsOnlyWhatChanged()
    {
        QSignalSpy changed(m_model.get(), &SeatModel::seatsChanged);
        const SeatIndex sold = find("Stalls/F/9");
        const SeatIndex free = find("Stalls/F/15");
        const std::vector<SeatChange> changes{{sold, {SeatState::Sold}},
                                              {free, {SeatState::Sold}},
                                              {free, {SeatState::Held}},
                                              {99'999, {SeatState::Sold}}};
        m_model->apply(changes);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<std::vector<SeatIndex>>(), std::vector<SeatIndex>{free});
        m_model->apply(std::vector<SeatChange>{{sold, {SeatState::Sold}}});
        QCOMPARE(changed.size(), 1);
    }

    /// A seat let go shows what the server said last.
    void keepsTheServersWordBelowTheBasket()
    {
        const SeatIndex seat = find("Stalls/F/11");
        m_model->apply(std::vector<SeatChange>{{seat, {SeatState::Sold}}});
        QCOMPARE(m_model->look(seat).state, SeatState::Yours);
        m_model->setLeftAlone({seat});
        QCOMPARE(m_model->look(seat).state, SeatState::LeftAlone);
        m_model->setLeftAlone({});
        m_model->setYours({});
        QCOMPARE(m_model->look(seat).state, SeatState::Sold);
    }

    void stockLeavesTheRestOut()
    {
        const SeatIndex inStock = find("Stalls/F/15");
        m_model->setStock(std::vector<SeatIndex>{inStock});
        QCOMPARE(m_model->look(inStock).state, SeatState::Free);
        QCOMPARE(m_model->look(find("Stalls/F/16")).state, SeatState::NotInStock);
        QCOMPARE(m_model->look(find("Stalls/F/9")).state, SeatState::Sold);
        QCOMPARE(m_model->counts().of(SeatState::Free), 1);
        m_model->setStock({});
        QCOMPARE(m_model->counts().of(SeatState::NotInStock), 0);
    }

    /// After thousands of changes the counts are those of a fresh look.
    void countsNeverDrift()
    {
        std::mt19937 random(3);
        for (int batch = 0; batch < 200; ++batch) {
            std::vector<SeatChange> changes;
            for (int i = 0; i < 20; ++i)
                changes.push_back({SeatIndex(random() % 620), {SeatState(random() % seatStateCount)}});
            m_model->apply(changes);
            if (batch % 10 == 0)
                m_model->setYours({SeatIndex(random() % 620), SeatIndex(random() % 620)});
        }
        SeatCounts counted;
        for (SeatIndex seat = 0; seat < 620; ++seat)
            counted.add(m_model->look(seat).state, 1);
        QCOMPARE(m_model->counts(), counted);
        SeatCounts levels;
        for (int level = 0; level < 3; ++level) {
            for (std::size_t state = 0; state < seatStateCount; ++state)
                levels.add(SeatState(state), m_model->countsOfLevel(level).of(SeatState(state)));
        }
        QCOMPARE(levels, counted);
    }

    void categoriesOfTheListComeFirst()
    {
        QCOMPARE(m_model->categoryRank(find("Stalls/F/15")), 0);
        m_model->setCategories({{QStringLiteral("third"), QStringLiteral("Third"), {}}});
        QCOMPARE(m_model->categoryRank(find("Balcony/E/1")), 0);
        QCOMPARE(m_model->categoryRank(find("Stalls/F/15")), 1);
        QCOMPARE(m_model->categories().size(), std::size_t(5)); // the last is for seats without one
    }

    void heatHasSevenSteps()
    {
        std::vector<quint8> steps(620);
        steps[5] = 6;
        steps[6] = 200;
        m_model->setSeatHeat(steps);
        m_model->setColouring(Colouring::SeatHeat);
        QCOMPARE(m_model->heatStep(5), 6);
        QCOMPARE(m_model->heatStep(6), 6);
        m_model->setSectionShares({0.0, 0.01, 1.0, 0.5});
        m_model->setColouring(Colouring::SectionHeat);
        QCOMPARE(m_model->sectionHeatStep(0), 0);
        QCOMPARE(m_model->sectionHeatStep(1), 1);
        QCOMPARE(m_model->sectionHeatStep(2), 6);
        QCOMPARE(m_model->sectionHeatStep(3), 3);
    }

    void namesSaySeatCategoryAndState()
    {
        QCOMPARE(spokenName(*m_model, find("Stalls/F/15")), QStringLiteral("Row F seat 15, Premium, free"));
        QCOMPARE(spokenName(*m_model, find("Stalls/F/12")), QStringLiteral("Row F seat 12, Premium, yours"));
        QCOMPARE(spokenName(*m_model, find("Stalls/A/1")),
                 QStringLiteral("Row A seat 1, First, wheelchair space, free"));
        QCOMPARE(spokenName(*m_model, find("Stalls/A/10")),
                 QStringLiteral("Row A seat 10, First, house hold H"));
        QCOMPARE(usualCard(*m_model, find("Stalls/F/15")), (SeatCard{QStringLiteral("Row F seat 15"),
                                                                     QStringLiteral("Stalls, Premium, free"),
                                                                     QStringLiteral("€68.00"),
                                                                     {}}));
    }

    void aNewPlanStartsAfresh()
    {
        m_model->setMap({});
        QCOMPARE(m_model->counts().seats(), 0);
        QVERIFY(m_model->yours().empty());
        m_model->apply(std::vector<SeatChange>{{0, {SeatState::Sold}}});
        m_model->setYours({3});
        QVERIFY(m_model->yours().empty());
    }

private:
    SeatIndex find(const char *place) const { return verdiSeat(*m_model, QString::fromLatin1(place)); }

    std::unique_ptr<SeatModel> m_model;
};

QTEST_GUILESS_MAIN(SeatModelTest)
#include "tst_seatmodel.moc"
