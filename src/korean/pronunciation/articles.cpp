#include "korean/pronunciation/juncture.h"

namespace nangdok {

std::string_view name_of(Article article) {
  switch (article) {
    case Article::none:
      return {};
    case Article::vowel_5:
      return "제5항 모음";
    case Article::coda_8:
      return "제9항 받침의 대표음";
    case Article::coda_10:
      return "제10항 겹받침";
    case Article::coda_11:
      return "제11항 겹받침";
    case Article::aspiration_12:
      return "제12항 1 격음화";
    case Article::h_tensing_12:
      return "제12항 2 ㅎ과 ㅅ";
    case Article::h_nasal_12:
      return "제12항 3 ㅎ의 비음화";
    case Article::h_deletion_12:
      return "제12항 4 ㅎ 탈락";
    case Article::linking_13:
      return "제13항 연음";
    case Article::linking_14:
      return "제14항 겹받침의 연음";
    case Article::linking_15:
      return "제15항 절음 뒤 연음";
    case Article::letter_name_16:
      return "제16항 자모 이름";
    case Article::palatalization_17:
      return "제17항 구개음화";
    case Article::nasalization_18:
      return "제18항 비음화";
    case Article::nasalization_19:
      return "제19항 ㄹ의 비음화";
    case Article::lateralization_20:
      return "제20항 유음화";
    case Article::nasal_exception_20:
      return "제20항 다만 ㄹ의 비음화";
    case Article::tensing_23:
      return "제23항 경음화";
    case Article::tensing_24:
      return "제24항 어간 뒤 경음화";
    case Article::tensing_25:
      return "제25항 어간 뒤 경음화";
    case Article::tensing_26:
      return "제26항 한자어 경음화";
    case Article::tensing_27:
      return "제27항 관형사형 뒤 경음화";
    case Article::tensing_28:
      return "제28항 사이소리 경음화";
    case Article::tensing_hanja:
      return "한자어의 굳은 경음화";
    case Article::n_insertion_29:
      return "제29항 ㄴ 첨가";
  }
  return {};
}

}  // namespace nangdok
