// SPDX-License-Identifier: Apache-2.0
#include "BedsideStand.h"

#include "app/bedside/AirwayPanel.h"
#include "app/bedside/CartPanel.h"
#include "app/bedside/Doses.h"
#include "app/bedside/PumpPanel.h"
#include "app/bedside/VentilatorPanel.h"
#include "app/window/Theme.h"

#include <QProgressBar>

using namespace halsted;
using nlohmann::json;

class tst_BedsidePanels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, qEnvironmentVariable("HALSTED_LIGHT").isEmpty()); }

  void usualDoseIsGivenByOneClick() {
    Stand<CartPanel> cart;
    QVERIFY(cart.search("propofol"));
    QVERIFY(cart.press("bedside.cart.dose.0.0"));
    QCOMPARE(cart.act(1).dump(), json::parse(R"({"act":"bolus","amount":1.0,"drug":"propofol","route":"iv","unit":"mg/kg"})").dump());
    QTRY_COMPARE(cart.told.count(), 1);
    QCOMPARE(cart.told.front().at(1).toBool(), false);
    QVERIFY(cart.told.front().at(0).toString().contains("Propofol 1 mg/kg iv"));
    // It is there to be given again.
    QTRY_VERIFY(cart.find("bedside.cart.recent.0"));
    QVERIFY(cart.press("bedside.cart.recent.0"));
    QVERIFY(cart.act(2)["drug"] == "propofol");
  }

  void otherNamesFindTheDrug() {
    Stand<CartPanel> cart;
    for (const char* typed : {"levarterenol", "NORADR", "norepi"}) {
      QVERIFY(cart.search(typed));
      QCOMPARE(cart.find<QWidget>("bedside.cart.card")->accessibleName(), QString("Noradrenaline"));
    }
    QVERIFY(cart.search("qqq"));
    QCOMPARE(cart.find<QListWidget>("bedside.cart.list")->count(), 1);
  }

  void ownDoseGoesByItsUnitAndRoute() {
    Stand<CartPanel> cart;
    QVERIFY(cart.search("ketamine"));
    QVERIFY(cart.press("bedside.cart.unit.mg"));
    QVERIFY(cart.press("bedside.cart.route.im"));
    QVERIFY(cart.type("bedside.cart.amount.value", "250"));
    QVERIFY(cart.press("bedside.cart.give"));
    QCOMPARE(cart.act(1).dump(), json::parse(R"({"act":"bolus","amount":250.0,"drug":"ketamine","route":"im","unit":"mg"})").dump());
  }

  void amountMustBeSaid() {
    Stand<CartPanel> cart;
    QVERIFY(cart.search("ketamine"));
    QVERIFY(cart.press("bedside.cart.unit.mL")); // no usual dose of this unit to begin with
    QVERIFY(cart.press("bedside.cart.give"));
    QCOMPARE(cart.told.count(), 1);
    QVERIFY(cart.told.front().at(1).toBool());
    cart.settle();
    QCOMPARE(cart.acts(), 0);
  }

  void tenfoldDoseIsAskedOnceMore() {
    Stand<CartPanel> cart;
    QVERIFY(cart.search("noradrenaline"));
    QVERIFY(cart.press("bedside.cart.unit.ug"));
    QVERIFY(cart.type("bedside.cart.amount.value", "160"));
    QVERIFY(cart.press("bedside.cart.give"));
    auto* confirm = cart.find<QFrame>("bedside.cart.confirm");
    QVERIFY(confirm->isVisible());
    const QString question = cart.words("bedside.cart.confirm.question");
    QVERIFY2(question.contains("10 times") && question.contains("4 to 16 µg"), qPrintable(question));
    QVERIFY(cart.press("bedside.cart.confirm.no"));
    QVERIFY(!confirm->isVisible());
    cart.settle();
    QCOMPARE(cart.acts(), 0);
    QVERIFY(cart.press("bedside.cart.give"));
    QVERIFY(cart.press("bedside.cart.confirm.yes"));
    const json act = cart.act(1);
    QVERIFY(act["amount"] == 160.0);
    QVERIFY(act["confirmed"] == true);
    QCOMPARE(cart.count(course::EntryKind::Refused), 0);
  }

  /// Nothing usual is asked for, and nothing that the run would refuse as too much goes to it unasked.
  void panelAndRunAgreeOnWhatIsFarFromUsual() {
    const std::unique_ptr<LessonPlayer> player = play();
    const course::LessonRun start = player->run();
    const twin::State& patient = start.twin().state();
    int refused = 0;
    for (std::size_t i = 0; i < table()->drugs().size(); ++i) {
      const twin::Drug& drug = table()->drugs()[i];
      for (const twin::DrugDose& dose : drug.doses) {
        std::vector<double> amounts = usualAmounts(dose);
        const std::size_t usual = amounts.size();
        amounts.push_back(dose.maximum * 1.01);
        amounts.push_back(dose.maximum * 10);
        for (std::size_t k = 0; k < amounts.size(); ++k) {
          const bool rate = isRate(dose.unit);
          json whole{{"act", rate ? "infusion" : "bolus"}, {"drug", drug.id}, {rate ? "rate" : "amount", amounts[k]}, {"unit", dose.unit}};
          if (!rate)
            whole["route"] = dose.route;
          course::LessonRun run = start;
          const Result<void> done = run.perform(whole.dump());
          const bool tooMuch = !done && done.error().message.find("confirm it") != std::string::npos;
          const bool asked = !farFromUsual(patient, *table(), static_cast<int>(i), amounts[k], dose.unit, dose.route).isEmpty();
          QVERIFY2(k >= usual || (done && !asked), whole.dump().c_str());
          QVERIFY2(!tooMuch || asked, whole.dump().c_str());
          refused += tooMuch;
        }
      }
    }
    QVERIFY2(refused > 100, qPrintable(QString::number(refused)));
  }

  void fluidRunsInWarm() {
    Stand<CartPanel> cart;
    QVERIFY(cart.search("balanced"));
    QVERIFY(cart.press("bedside.cart.temperature.37"));
    QVERIFY(cart.press("bedside.cart.fluid.1"));
    QCOMPARE(cart.act(1).dump(), json::parse(R"({"act":"infuse","fluid":"balanced","overS":900.0,"tempC":37,"volumeMl":500.0})").dump());
    const twin::Drip& drip = cart.player->snapshot()->patient.fluids.drips[0];
    QCOMPARE(drip.temperatureC, 37.0);
    QVERIFY(qAbs(drip.rateMlS * 900 - 500) < 1);
  }

  void bloodGoesByTheUnit() {
    Stand<CartPanel> cart;
    QVERIFY(cart.press("bedside.cart.group.blood"));
    QVERIFY(cart.search("red cells"));
    QVERIFY(cart.type("bedside.cart.amount.value", "3"));
    QVERIFY(cart.type("bedside.cart.minutes.value", "20"));
    QVERIFY(cart.press("bedside.cart.give"));
    QCOMPARE(cart.act(1).dump(), json::parse(R"({"act":"transfuse","overS":1200.0,"product":"rbc","tempC":4,"units":3.0})").dump());
  }

  void refusalIsTold() {
    Setting bare;
    bare.access.clear();
    Stand<CartPanel> cart(bare);
    QVERIFY(cart.search("propofol"));
    QVERIFY(cart.press("bedside.cart.dose.0.0"));
    QTRY_COMPARE(cart.told.count(), 1);
    QVERIFY(cart.told.front().at(1).toBool());
    QVERIFY2(cart.told.front().at(0).toString().contains("line into a vein"), qPrintable(cart.told.front().at(0).toString()));
    QCOMPARE(cart.count(course::EntryKind::Refused), 1);
    QCOMPARE(cart.acts(), 0);
  }

  void classesAreOfferedWhereTheLessonIsSetToThem() {
    Setting byClass;
    byClass.options.drugs = course::RunOptions::Drugs::ByClass;
    Stand<CartPanel> cart(byClass);
    QVERIFY(cart.search("vasopressor"));
    QVERIFY(cart.press("bedside.cart.class.infusion.1"));
    QVERIFY(cart.act(1)["drug"] == "norepinephrine");
    QVERIFY(cart.press("bedside.cart.class.infusion.0"));
    QVERIFY(cart.act(2)["rate"] == 0.0);
    QVERIFY(cart.search("noradrenaline"));
    QCOMPARE(cart.find<QListWidget>("bedside.cart.list")->count(), 1); // no single drugs
  }

  void pumpIsSteppedTypedAndStopped() {
    Stand<PumpPanel> pumps;
    pumps.instruct(R"({"act":"infusion","drug":"noradrenaline","rate":0.1,"unit":"ug/kg/min"})");
    QCOMPARE(pumps.find<QLineEdit>("bedside.pumps.norepinephrine.rate.value")->text(), QLocale().toString(0.1));
    QVERIFY(pumps.press("bedside.pumps.norepinephrine.rate.more"));
    QCOMPARE(pumps.act(1).dump(), json::parse(R"({"act":"infusion","drug":"norepinephrine","rate":0.12,"unit":"ug/kg/min"})").dump());
    QVERIFY(pumps.press("bedside.pumps.norepinephrine.rate.more"));
    QVERIFY(pumps.act(2)["rate"] == 0.15);
    QVERIFY(pumps.type("bedside.pumps.norepinephrine.rate.value", "0.3"));
    QVERIFY(pumps.act(3)["rate"] == 0.3);
    QVERIFY(pumps.press("bedside.pumps.norepinephrine.stop"));
    QVERIFY(pumps.act(4)["rate"] == 0.0);
    pumps.settle();
    QCOMPARE(pumps.words("bedside.pumps.norepinephrine.left"), QString("stopped"));
    QVERIFY(pumps.press("bedside.pumps.norepinephrine.stop")); // now it starts again as it was
    QVERIFY(pumps.act(5)["rate"] == 0.3);
  }

  void pumpAsksBeforeATenfoldRate() {
    Stand<PumpPanel> pumps;
    pumps.instruct(R"({"act":"infusion","drug":"norepinephrine","rate":0.5,"unit":"ug/kg/min"})");
    QVERIFY(pumps.type("bedside.pumps.norepinephrine.rate.value", "5"));
    QVERIFY(pumps.find<QFrame>("bedside.pumps.norepinephrine.confirm")->isVisible());
    pumps.settle();
    QCOMPARE(pumps.acts(), 0);
    QCOMPARE(pumps.find<QLineEdit>("bedside.pumps.norepinephrine.rate.value")->text(), QLocale().toString(0.5));
    QVERIFY(pumps.press("bedside.pumps.norepinephrine.confirm.yes"));
    QVERIFY(pumps.act(1)["rate"] == 5.0);
  }

  void syringeRunsEmptyByItsRate() {
    Stand<PumpPanel> pumps;
    // 10 mg in a mL: 100 mg/min are 10 mL a minute, so that 46 mL are gone after 276 s.
    pumps.instruct(R"({"act":"infusion","drug":"paracetamol","rate":6000,"unit":"mg/h"})");
    const char* left = "bedside.pumps.paracetamol.left";
    QVERIFY2(pumps.words(left).contains("50 mL left"), qPrintable(pumps.words(left)));
    pumps.wait(276);
    QVERIFY2(pumps.words(left).contains("Nearly empty") && pumps.words(left).contains("4 mL left"), qPrintable(pumps.words(left)));
  }

  void dripsTellWhatIsLeft() {
    Stand<PumpPanel> pumps;
    pumps.instruct(R"({"act":"infuse","fluid":"balanced","volumeMl":100,"overS":120})");
    auto* row = pumps.find<QFrame>("bedside.pumps.drip0");
    QVERIFY(row->isVisible());
    pumps.wait(60);
    QVERIFY(qAbs(row->findChild<QProgressBar*>()->value() - 50) <= 2);
    pumps.wait(70);
    QVERIFY(!row->isVisible());
  }

  void dripsAreHurriedAndStopped() {
    Stand<PumpPanel> pumps;
    pumps.instruct(R"({"act":"infuse","fluid":"balanced","volumeMl":500,"overS":3600})");
    QVERIFY(pumps.type("bedside.pumps.drip0.rate.value", "1000"));
    QCOMPARE(pumps.act(1).dump(), json::parse(R"({"act":"drip","fluid":"balanced","mlPerH":1000.0})").dump());
    pumps.settle();
    QVERIFY(qAbs(pumps.player->snapshot()->patient.fluids.drips[0].rateMlS * 3600 - 1000) < 1);
    QVERIFY(pumps.press("bedside.pumps.drip0.stop"));
    QVERIFY(pumps.act(2)["mlPerH"] == 0.0);
    pumps.settle();
    QVERIFY(!pumps.find<QFrame>("bedside.pumps.drip0")->isVisible());
  }

  void ventilatorSaysWhatItNeeds() {
    Stand<VentilatorPanel> ventilator;
    QVERIFY(!ventilator.find("bedside.ventilator.mode.vc")->isEnabled());
    QVERIFY(ventilator.find("bedside.ventilator.mode.cpap")->isEnabled()); // by mask
    QVERIFY(ventilator.words("bedside.ventilator.why").contains("tube"));
    ventilator.instruct(R"({"act":"airway","state":"ett"})");
    QVERIFY(ventilator.find("bedside.ventilator.mode.vc")->isEnabled());
  }

  void ventilatorStartsWithWhatIsDialled() {
    Stand<VentilatorPanel> ventilator;
    ventilator.instruct(R"({"act":"airway","state":"ett"})");
    QVERIFY(ventilator.type("bedside.ventilator.PEEP.value", "8"));
    ventilator.settle();
    QCOMPARE(ventilator.acts(), 0); // nothing runs yet
    QVERIFY(ventilator.press("bedside.ventilator.perKg6"));
    QVERIFY(ventilator.press("bedside.ventilator.mode.vc"));
    const json act = ventilator.act(1);
    QVERIFY(act["mode"] == "vc");
    QVERIFY(act["PEEP"] == 8.0);
    const double ideal = ventilator.player->snapshot()->patient.person.idealKg;
    QVERIFY(qAbs(act["VTml"].get<double>() / ideal - 6) < 0.1);
    ventilator.settle();
    QVERIFY(ventilator.press("bedside.ventilator.FiO2.more"));
    QCOMPARE(ventilator.act(2).dump(), json::parse(R"({"act":"ventilator","FiO2":0.55})").dump());
    ventilator.wait(60);
    QVERIFY(ventilator.words("bedside.ventilator.Pplat.measured") != "--");
    QVERIFY(ventilator.find<QLabel>("bedside.ventilator.VT.measured")->text().toDouble() > 300);
    QVERIFY(ventilator.press("bedside.ventilator.mode.off"));
    QCOMPARE(ventilator.act(3).dump(), json::parse(R"({"act":"ventilator","mode":"off"})").dump());
  }

  void settingsBeyondTheMachineAreToldAndTakenBack() {
    Stand<VentilatorPanel> ventilator;
    ventilator.instruct(R"({"act":"airway","state":"ett"})");
    QVERIFY(ventilator.press("bedside.ventilator.mode.vc"));
    (void)ventilator.act(1);
    ventilator.settle();
    QVERIFY(ventilator.type("bedside.ventilator.PEEP.value", "300"));
    QCOMPARE(ventilator.told.count(), 1);
    QCOMPARE(ventilator.find<QLineEdit>("bedside.ventilator.PEEP.value")->text(), QString("5"));
    ventilator.settle();
    QCOMPARE(ventilator.acts(), 1);
  }

  void highPressuresAreMarked() {
    Stand<VentilatorPanel> ventilator;
    ventilator.instruct(R"({"act":"airway","state":"ett"})");
    ventilator.instruct(R"({"act":"ventilator","mode":"vc","VTml":1200,"RR":12,"PEEP":22})");
    ventilator.wait(60);
    QVERIFY2(ventilator.words("bedside.ventilator.VT.measured").contains("⚠"),
             qPrintable(ventilator.words("bedside.ventilator.VT.measured")));
    QVERIFY2(ventilator.words("bedside.ventilator.Ppeak.measured").contains("⚠"),
             qPrintable(ventilator.words("bedside.ventilator.Ppeak.measured")));
  }

  void oxygenGoesByDeviceAndFlow() {
    Stand<AirwayPanel> airway;
    QVERIFY(airway.press("bedside.airway.device.nrb"));
    QCOMPARE(airway.act(1).dump(), json::parse(R"({"act":"oxygen","device":"nrb","flowLMin":15.0})").dump());
    airway.settle();
    QVERIFY(airway.words("bedside.airway.oxygenNow").contains("15 L/min"));
    QVERIFY(airway.press("bedside.airway.device.hfnc"));
    QVERIFY(airway.act(2)["FiO2"] == 1.0);
    airway.settle();
    QVERIFY(airway.press("bedside.airway.fio2.less"));
    QVERIFY(airway.act(3)["FiO2"] == 0.95);
    QVERIFY(airway.press("bedside.airway.preoxygenate"));
    QVERIFY(airway.act(4)["act"] == "preoxygenate");
  }

  void bagIsSqueezedAndStopped() {
    Stand<AirwayPanel> airway;
    QVERIFY(airway.press("bedside.airway.bag"));
    QVERIFY(airway.act(1)["act"] == "bvm");
    airway.settle();
    QVERIFY(airway.press("bedside.airway.bagRate.more"));
    QVERIFY(airway.act(2)["RR"] == 11.0);
    airway.settle();
    QVERIFY(airway.press("bedside.airway.bagStop"));
    QVERIFY(airway.act(3)["RR"] == 0);
  }

  void tubeTakesItsTimeAndShowsIt() {
    Stand<AirwayPanel> airway;
    QVERIFY(airway.press("bedside.airway.blade.video"));
    QVERIFY(airway.press("bedside.airway.procedure.intubate"));
    const json act = airway.act(1);
    QVERIFY(act["name"] == "intubate");
    QVERIFY(act["device"] == "video");
    QVERIFY(act["sizeMm"] == 8.0);
    airway.settle();
    QVERIFY(airway.find<QWidget>("bedside.airway.work")->isVisible());
    QVERIFY(!airway.find("bedside.airway.procedure.lma")->isEnabled());
    airway.wait(20);
    const int value = airway.find<QWidget>("bedside.airway.work")->findChild<QProgressBar*>()->value();
    QVERIFY2(qAbs(value - 1000 * 20 / 45) < 40, qPrintable(QString::number(value)));
    airway.wait(40);
    QVERIFY(!airway.find<QWidget>("bedside.airway.work")->isVisible());
  }

  void misplacedTubeLooksLikeAnyTube() {
    Stand<AirwayPanel> airway;
    airway.instruct(R"({"act":"airway","state":"ett"})");
    const QString words = airway.words("bedside.airway.now");
    airway.instruct(R"({"act":"airway","state":"oesophageal"})");
    QCOMPARE(airway.words("bedside.airway.now"), words);
    airway.instruct(R"({"act":"airway","state":"rightMainstem"})");
    QCOMPARE(airway.words("bedside.airway.now"), words);
    QVERIFY(!airway.find("bedside.airway.open")->isEnabled());
    QVERIFY(airway.find("bedside.airway.procedure.extubate")->isEnabled());
  }

  void drainsGoToTheirSide() {
    Stand<AirwayPanel> airway;
    QVERIFY(airway.press("bedside.airway.procedure.chestTube.right"));
    QCOMPARE(airway.act(1).dump(), json::parse(R"({"act":"procedure","name":"chestTube","side":"right"})").dump());
  }

  void openingTheChestIsAskedOnceMore() {
    Stand<AirwayPanel> airway;
    QVERIFY(airway.press("bedside.airway.procedure.thoracotomy"));
    airway.settle();
    QCOMPARE(airway.acts(), 0);
    QVERIFY(airway.press("bedside.airway.confirm.yes"));
    QVERIFY(airway.act(1)["name"] == "thoracotomy");
  }

  void allIsReachedNamedAndLargeEnough() {
    {
      Stand<CartPanel> cart;
      QCOMPARE(faults(cart.scroll, cart.panel).join("; "), QString());
      for (const char* typed : {"adrenaline", "propofol", "balanced", "red cells", "insulin"}) {
        cart.search(typed);
        QTest::qWait(20);
        QCOMPARE(faults(cart.scroll, cart.panel).join("; "), QString());
      }
    }
    {
      Stand<PumpPanel> pumps;
      pumps.instruct(R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})");
      pumps.instruct(R"({"act":"infusion","drug":"propofol","rate":3,"unit":"mg/kg/h"})");
      pumps.instruct(R"({"act":"infuse","fluid":"balanced","volumeMl":500,"overS":3600})");
      QCOMPARE(faults(pumps.scroll, pumps.panel).join("; "), QString());
    }
    {
      Stand<VentilatorPanel> ventilator;
      QCOMPARE(faults(ventilator.scroll, ventilator.panel).join("; "), QString());
      ventilator.instruct(R"({"act":"airway","state":"ett"})");
      QCOMPARE(faults(ventilator.scroll, ventilator.panel).join("; "), QString());
    }
    Stand<AirwayPanel> airway;
    QCOMPARE(faults(airway.scroll, airway.panel).join("; "), QString());
  }

  void nothingMovesAfterTheEnd() {
    Stand<AirwayPanel> airway;
    airway.player->stop();
    airway.settle();
    QVERIFY(airway.player->snapshot()->ended);
    QVERIFY(controls(airway.panel).size() < 25);
    QVERIFY(!airway.find("bedside.airway.procedure.intubate")->isEnabled());
    QVERIFY(!airway.find("bedside.airway.bag")->isEnabled());
  }

  /// For the eye: HALSTED_TEST_PICTURES names a folder.
  void picturesForTheEye() {
    const QString folder = qEnvironmentVariable("HALSTED_TEST_PICTURES");
    if (folder.isEmpty())
      QSKIP("HALSTED_TEST_PICTURES is not set");
    const auto save = [&](auto& stand, const char* name) {
      stand.settle();
      QVERIFY(stand.scroll.grab().save(folder + "/" + name + ".png"));
    };
    {
      Stand<CartPanel> cart;
      save(cart, "cart-start");
      cart.press("bedside.cart.group.pressure");
      cart.search("adrenaline");
      cart.press("bedside.cart.dose.0.1");
      save(cart, "cart-adrenaline");
      cart.search("noradrenaline");
      cart.press("bedside.cart.unit.ug");
      cart.type("bedside.cart.amount.value", "160");
      cart.press("bedside.cart.give");
      save(cart, "cart-tenfold");
      cart.search("balanced");
      save(cart, "cart-fluid");
    }
    {
      Stand<CartPanel> cart(Setting(), QSize(720, 900));
      cart.search("propofol");
      save(cart, "cart-wide");
    }
    {
      Stand<PumpPanel> pumps;
      save(pumps, "pumps-empty");
      pumps.instruct(R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})");
      pumps.instruct(R"({"act":"infusion","drug":"propofol","rate":3,"unit":"mg/kg/h"})");
      pumps.instruct(R"({"act":"infuse","fluid":"balanced","volumeMl":500,"overS":6000})");
      pumps.instruct(R"({"act":"transfuse","product":"rbc","units":2,"overS":6000,"tempC":37})");
      pumps.wait(300);
      save(pumps, "pumps");
    }
    {
      Stand<VentilatorPanel> ventilator;
      save(ventilator, "ventilator-none");
      ventilator.instruct(R"({"act":"airway","state":"ett"})");
      ventilator.instruct(R"({"act":"ventilator","mode":"vc","VTml":700,"RR":16,"PEEP":12})");
      ventilator.wait(60);
      save(ventilator, "ventilator");
    }
    {
      Stand<AirwayPanel> airway;
      airway.press("bedside.airway.device.nrb");
      airway.press("bedside.airway.procedure.arterialLine");
      save(airway, "airway");
    }
  }
};

QTEST_MAIN(tst_BedsidePanels)
#include "tst_BedsidePanels.moc"
