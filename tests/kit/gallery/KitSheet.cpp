// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kit/gallery/KitSheet.h"

#include "ui/kit/Icons.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Owed.h"
#include "ui/kit/StateText.h"
#include "ui/kit/Tag.h"
#include "ui/kit/Text.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace porch::gallery {
namespace {

using namespace kit;

/// A widget that paints what it is told to.
class Canvas : public QWidget
{
public:
    using Paint = std::function<void(QPainter &, const QRect &, const Tokens &)>;
    Canvas(QSize size, Paint paint)
        : m_paint(std::move(paint))
    {
        setFixedSize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, rect(), tokens(palette()));
    }

private:
    Paint m_paint;
};

QString words(const char *latin)
{
    return QString::fromUtf8(latin);
}

void head(QVBoxLayout *column, const char *title)
{
    column->addSpacing(16);
    column->addWidget(new Label(words(title), Type::Fresh));
    column->addWidget(new Rule);
    column->addSpacing(4);
}

void glyphRow(QVBoxLayout *column, Glyph glyph, Ink ink, const QString &word)
{
    column->addWidget(new Canvas({280, 24}, [=](QPainter &p, const QRect &r, const Tokens &t) {
        drawGlyph(p, glyph, QRectF(0, 4, 16, 16), t.*ink);
        drawText(p, r.adjusted(24, 0, 0, 0), word, Type::State, t.text);
        drawGlyph(p, glyph, QRectF(160, 6, 12, 12), t.*ink);
        drawGlyph(p, glyph, QRectF(190, 0, 24, 24), t.*ink);
    }));
}

QVBoxLayout *stateColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    head(column, "State");
    for (const StateLook &look :
         {StateText::tip(TipStatus::New, false, false), StateText::tip(TipStatus::Claimed, true, false),
          StateText::tip(TipStatus::Claimed, false, false), StateText::tip(TipStatus::Claimed, false, true),
          StateText::tip(TipStatus::Waiting, false, false), StateText::tip(TipStatus::Closed, false, false),
          StateText::pending(Verb::Close)})
        glyphRow(column, look.glyph, look.ink, look.word);
    glyphRow(column, Glyph::Snoozed, &Tokens::text2, words("Snoozed"));
    glyphRow(column, Glyph::Escalated, &Tokens::text2, words("Escalated"));
    glyphRow(column, Glyph::Urgent, &Tokens::overdue, words("Urgent"));
    head(column, "Delivery of a reply");
    for (const auto delivery : {kit::Delivery::Queued, kit::Delivery::Sending, kit::Delivery::Logged,
                                kit::Delivery::Delivered, kit::Delivery::Unknown, kit::Delivery::Refused}) {
        const StateLook look = StateText::delivery(delivery);
        glyphRow(column, look.glyph, look.ink, look.word);
    }
    head(column, "Who");
    glyphRow(column, Glyph::Named, &Tokens::text2, words("Named"));
    glyphRow(column, Glyph::Pseudonym, &Tokens::text2, words("Pseudonym"));
    glyphRow(column, Glyph::Typing, &Tokens::text2, words("typing"));
    glyphRow(column, Glyph::Viewing, &Tokens::text2, words("viewing"));
    glyphRow(column, Glyph::Unreachable, &Tokens::due, words("can't be reached"));
    for (const auto phase :
         {LinkState::Phase::Live, LinkState::Phase::CatchingUp, LinkState::Phase::Offline}) {
        const StateLook look = StateText::link(phase);
        glyphRow(column, look.glyph, look.ink, look.word);
    }
    column->addStretch(1);
    return column;
}

QHBoxLayout *row(const QList<QWidget *> &widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(12);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QWidget *owed(const OwedLook &look)
{
    return new Canvas({88, 36}, [look](QPainter &p, const QRect &r, const Tokens &t) {
        drawOwed(p, QRect(0, 0, 76, r.height()), look, t);
    });
}

QVBoxLayout *controlColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    head(column, "Owed");
    column->addLayout(
        row({owed({Owed::Overdue, words("26 min"), words("overdue")}),
             owed({Owed::Urgent, words("3 min"), words("left")}),
             owed({Owed::Soon, words("8 min"), words("left")}),
             owed({Owed::Later, words("15:11"), words("due")}), owed({Owed::NotCounted, words("…"), {}}),
             owed({Owed::Overdue, words("99 min"), words("vencida")})}));
    head(column, "Places, rooms, tools");
    column->addWidget(new Canvas({600, 64}, [](QPainter &p, const QRect &, const Tokens &t) {
        int x = 0;
        for (int g = int(Glyph::PinConfirmed); g <= int(Glyph::Place); ++g) {
            drawGlyph(p, Glyph(g), QRectF(x, 0, 16, 16), t.text2);
            drawGlyph(p, Glyph(g), QRectF(x, 24, 12, 12), t.text2);
            drawGlyph(p, Glyph(g), QRectF(x, 40, 24, 24), t.accent);
            x += 25;
        }
    }));
    const QStringList icons = {words("mail-folder-inbox"), words("map-flat"),        words("folder"),
                               words("office-chart-bar"),  words("emblem-favorite"), words("edit-find"),
                               words("document-send"),     words("insert-link"),     words("edit-undo"),
                               words("view-refresh"),      words("object-locked"),   words("overflow-menu")};
    column->addWidget(new Canvas({600, 32}, [icons](QPainter &p, const QRect &, const Tokens &t) {
        int x = 0;
        for (const QString &name : icons) {
            actionIcon(name, t.text2).paint(&p, QRect(x, 4, 20, 20));
            x += 30;
        }
        drawLogo(p, QRectF(x, 4, 24, 24), t.accent);
        applicationIcon().paint(&p, QRect(x + 40, 0, 32, 32));
    }));
    head(column, "Buttons");
    auto *send = new KeyButton(words("Send"), words("Ctrl ↵"));
    send->setDefault(true);
    auto *off = new KeyButton(words("Confirm"), words("P"));
    off->setEnabled(false);
    auto *flat = new KeyButton(words("Close"), words("E"));
    flat->setFlat(true);
    auto *plain = new QPushButton(words("Look at all 32 open tips"));
    column->addLayout(row({send, new KeyButton(words("Confirm"), words("P")), off, flat, plain}));
    auto *reply = new KeyButton(words("Reply"), words("R"));
    reply->setJoin(KeyButton::Join::Left);
    reply->setCheckable(true);
    reply->setChecked(true);
    auto *note = new KeyButton(words("Note"), words("N"));
    note->setJoin(KeyButton::Join::Right);
    note->setCheckable(true);
    auto *joined = row({reply, note});
    joined->setSpacing(0);
    column->addLayout(joined);
    head(column, "Fields");
    auto *field = new QLineEdit;
    field->setPlaceholderText(words("Search"));
    auto *refused = new QLineEdit(words("25-04171"));
    refused->setProperty("porchRefused", true);
    column->addLayout(row({field, refused, new QComboBox, new QCheckBox(words("Check"))}));
    auto *text = new QPlainTextEdit(words("One\nTwo\nThree\nFour\nFive\nSix\nSeven"));
    text->setFixedHeight(84);
    column->addWidget(text);
    head(column, "Tags, keys");
    column->addLayout(row({new Tag({words("Urgent"), &Tokens::overdue, &Tokens::overdue, Glyph::Urgent}),
                           new Tag({words("ES")}),
                           new Tag({words("like 3 others"), &Tokens::text2, &Tokens::edge, Glyph::Likeness}),
                           new Tag({words("Uncorroborated")}), new KeyCap(words("J")),
                           new KeyCap(words("Ctrl")), new KeyCap(words("/"))}));
    head(column, "Type");
    const std::pair<Type, const char *> types[] = {
        {Type::Figure, "Figures"},      {Type::Page, "Person, page"}, {Type::Title, "Conversation, dialog"},
        {Type::Body, "Body, 13/20"},    {Type::Name, "Names"},        {Type::Fresh, "New"},
        {Type::Secondary, "Secondary"}, {Type::State, "State words"}, {Type::Small, "Column heads, keys"}};
    for (const auto &[type, sample] : types)
        column->addWidget(new Label(words(sample), type));
    column->addWidget(new Canvas({300, 48}, [](QPainter &p, const QRect &r, const Tokens &t) {
        drawNumber(p, QRect(0, 0, 100, 16), words("11:11"), Type::Body, t.text);
        drawNumber(p, QRect(0, 16, 100, 16), words("14:48"), Type::Body, t.text);
        drawNumber(p, QRect(0, 32, r.width(), 16), words("31,204 of 48,213 events"), Type::Fresh, t.text,
                   Qt::AlignLeft);
    }));
    column->addStretch(1);
    return column;
}

QVBoxLayout *colourColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    head(column, "Colours");
    const std::pair<const char *, Ink> inks[] = {{"window", &Tokens::window},
                                                 {"base", &Tokens::base},
                                                 {"alt", &Tokens::alt},
                                                 {"sunken", &Tokens::sunken},
                                                 {"line", &Tokens::line},
                                                 {"edge", &Tokens::edge},
                                                 {"text", &Tokens::text},
                                                 {"text2", &Tokens::text2},
                                                 {"text3", &Tokens::text3},
                                                 {"accent", &Tokens::accent},
                                                 {"onaccent", &Tokens::onAccent},
                                                 {"fill", &Tokens::fill},
                                                 {"tint", &Tokens::tint},
                                                 {"tintline", &Tokens::tintLine},
                                                 {"overdue", &Tokens::overdue},
                                                 {"overduefill", &Tokens::overdueFill},
                                                 {"onoverdue", &Tokens::onOverdue},
                                                 {"overduetint", &Tokens::overdueTint},
                                                 {"due", &Tokens::due},
                                                 {"dueline", &Tokens::dueLine},
                                                 {"duetint", &Tokens::dueTint},
                                                 {"ok", &Tokens::ok},
                                                 {"ink", &Tokens::ink},
                                                 {"onink", &Tokens::onInk}};
    for (const auto &[name, ink] : inks) {
        column->addWidget(new Canvas(
            {200, 20}, [name = words(name), ink = ink](QPainter &p, const QRect &r, const Tokens &t) {
                p.setPen(t.edge);
                p.setBrush(t.*ink);
                p.drawRect(0, 2, 27, 14);
                drawText(p, r.adjusted(36, 0, 0, 0), name, Type::Secondary, t.text);
            }));
    }
    column->addStretch(1);
    return column;
}

} // namespace

KitSheet::KitSheet(QWidget *parent)
    : QWidget(parent)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(24, 8, 24, 16);
    columns->setSpacing(32);
    columns->addLayout(stateColumn());
    columns->addLayout(controlColumn(), 1);
    columns->addLayout(colourColumn());
}

} // namespace porch::gallery
